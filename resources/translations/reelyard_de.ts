<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Accounts</name>
    <message>
        <source>The address has no path. Most services want one, as in https://api.ffhub.io/v1: where jobs are refused, remove the account and add it with the whole address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no address such as https://api.ffhub.io/v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account&apos;s address has to begin with https://; http:// is for this computer alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account&apos;s address holds no user and no password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account&apos;s address ends before any ? or #.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place to upload to looks like s3://bucket/folder. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no key: one is made of letters, digits and signs without spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account&apos;s name has 1 to %1 characters, without spaces around them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an account &quot;%1&quot; already: remove it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook field is one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be written, and so the accounts are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AfterWork</name>
    <message>
        <source>The computer stays on: the cloud account takes no jobs until you have looked at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer stays on: one job needs you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The computer stays on: %Ln jobs need you.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The computer stays on: one job is still waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The computer stays on: %Ln jobs are still waiting.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 done, %2 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a program, and what it is to be given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Windows did not let the setting be changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Binding</name>
    <message>
        <source>the system&apos;s disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 job at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs at a time</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the graphics hardware takes no more jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 job at a time on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs at a time on %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for room on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jobs start from %1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for mains power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what running cloud jobs may cost leaves no room below the cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in trouble and is tried now and then</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cloud</name>
    <message>
        <source>Cannot run in the cloud: there is no command for this recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot run in the cloud: the recipe takes two passes, and the cloud runs one command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot run in the cloud: the recipe cannot be said in one command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cap for this month is reached: %1 of %2 are spent, and the next task may cost up to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has agreed to a budget for the cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The budget of %1 is too small: a task in the cloud may cost up to %2, which is set aside first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The budget for the cloud is used up: %1 of %2 are spent, and the next task may cost up to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only picture and sound can be packed here, and -map %1 may be something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what -c %1 makes cannot be packed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-bsf %1 cannot be said of what is packed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only picture and sound can be packed here, and the recipe does not say with -map that it wants no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prices in &quot;%1&quot; cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage gave an answer that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage asks for fewer requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage had an error of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer to the storage broke off or was damaged on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage does not allow this. The access key lacks the right to do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The temporary access to the storage is over. New access keys are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such bucket in this storage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not in the bucket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage no longer has what was uploaded so far. The upload has to begin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than the storage allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bucket is in another region than the one that is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage is full, or its quota is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage does not know this access key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret key does not belong to the access key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong, and the storage refuses it for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long for the storage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is archived. It has to be restored in the storage before it can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bucket is in the region %1, and another one is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than S3 storage allows, which is 5 TiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address in S3 storage looks like s3://bucket/folder/file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long for S3 storage, which allows 1024 bytes with all folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name in S3 storage cannot be reached where a folder in it is called &quot;.&quot; or &quot;..&quot;, or by a dot and one letter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>Another Reelyard is using this queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue&apos;s folder cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue&apos;s database cannot be opened for writing. Check the folder and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds the queue is full. Nothing was lost; make room and go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the queue&apos;s database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue&apos;s database is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds the queue does not answer properly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue&apos;s database was damaged. It was set aside as &quot;%1&quot;; jobs that could be read from it: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue&apos;s database was damaged. It was set aside as &quot;%1&quot; and an empty queue begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This queue was last used by a newer Reelyard. It was left as it is; please install that version or a newer one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Mark as reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes of &quot;%1&quot; are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go On Editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a list of links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.tsv *.jsonl *.ndjson *.m3u);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.webp *.tif *.tiff *.jpg *.jpeg *.gif *.bmp);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a LUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LUT files (*.cube *.3dl *.dat *.m3d *.csp);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv);;JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs (*.log *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The command names no output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output %1 of a filter graph leads nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe loops its input for ever; -t or -shortest would end it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that the recipe reads beside the source cannot be used (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filters of the recipe go on without end after the source has ended; -t or -shortest would end it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source is repeated without end, and nothing comes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A playlist of the output is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A piece that the playlist names is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A piece that the playlist names is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A playlist of the output cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A playlist of the output names nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 is not known. Did you mean -%2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for -%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option -%1:%2 names its streams in a way that is not known. Use a kind and a number, as in &quot;b:v&quot; or &quot;b:a:1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option -%1 names its streams in a way that is not known. Use a kind and a number, as in &quot;b:v&quot; or &quot;b:a:1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option -%1 is not for outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option -%1 is not for inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LUT file cannot be used; it may be damaged or of another kind: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter %1 of the recipe is not valid: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filters of the recipe are not valid: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter &quot;%1&quot; may not be used in a recipe, because it reaches outside the job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for -filter_threads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filters &quot;%1&quot; need one input and one output; for more there is -filter_complex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter for sound cannot take a picture, nor the reverse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the output reported an error while writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-y and -n cannot be used together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics hardware &quot;%1&quot; could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for -init_hw_device: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device of the name &quot;%1&quot; was opened for -filter_hw_device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such kind of device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a device of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the device that it is made from was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its settings cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device &quot;%1&quot; cannot be used with -hwaccel %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for -hwaccel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only links with http and https can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decoder %1 is not part of this program&apos;s libraries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decoder %1 is for another kind of stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-to is not behind -ss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no input format &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input format %1 reaches outside the job and may not be used in a recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reelyard does not read from a pipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recipe that says of which format the source is (-f) cannot read the joined parts of a take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input %1 has no use for the option -%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decoder %1 has no option -%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kinds of their streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the codec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the size of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sound&apos;s sample rate or channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the codec&apos;s settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the take, &quot;%1&quot;, cannot be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long this part of the take is could not be told: &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts of this take do not fit together: in &quot;%1&quot; %2 is another than before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The libraries of this program cannot join the parts of a take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A take cannot be joined where a name has a line break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk quota for the output is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the output is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was not enough memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many files are open on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing to this folder is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading this file is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the output is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output is larger than its disk&apos;s file system allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the file is too long for its disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output&apos;s folder is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk or share of the output is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk or share of the source is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link leads nowhere any more (404).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not allow access to this link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks for fewer requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused this link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server had an error of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the server failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file uses a variant of its format that cannot be read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a media file, or its beginning is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged and could not be read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no decoder for this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged and could not be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filters of the recipe could not be applied to this picture or sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoder refused the settings of the recipe for this source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoder refused what came out of this file and the recipe&apos;s filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoder failed in the middle of its work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output format cannot hold what the recipe makes of this source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finished file could not be opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is encrypted (copy protection) and cannot be read without its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is %1, which needs its maker&apos;s own software to be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds subtitles only: no picture and no sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture and no sound in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output was removed while it was made, or its folder was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finished file could not be read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finished file does not have as many pictures as were written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sound track of the finished file has not all that was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The times in a track of the finished file run backwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A track of the finished file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A track of the finished file does not have the length it should have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A track of this file does not survive being rewrapped; it has to be encoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A playlist of the output has no end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pieces of a playlist do not make up the whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of the output is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are not as many picture files as were written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A track is missing from the finished file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finished file is shorter than its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is neither picture nor sound in the finished file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-attach may not be used in a recipe, because it reads another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty or too large to be attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this file that the recipe could use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already; -y overwrites it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an input and an output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of an image sequence needs a number like %03d in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the streams gives nothing for so long that the others cannot wait for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this file could be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot hold this file&apos;s picture (%2) as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot hold this file&apos;s sound (%2) as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln video track was left out, because %1 cannot hold it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video tracks were left out, because %1 cannot hold them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln audio track was left out, because %1 cannot hold it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln audio tracks were left out, because %1 cannot hold them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subtitle track was left out, because %1 cannot hold it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subtitle tracks were left out, because %1 cannot hold them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln data track was left out, because %1 cannot hold it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln data tracks were left out, because %1 cannot hold them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment was left out, because %1 cannot hold it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachments were left out, because %1 cannot hold them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no tags: there are g, s, c and p.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no chapter %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no program %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-map_metadata names a stream that is not there (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes out of filters cannot be copied; it needs an encoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format %1 has no encoder of its own here for this kind of stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filters &quot;%1&quot; are for a stream that is copied; filtering needs an encoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-vf, -af and -filter cannot be used for a stream that comes out of -filter_complex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-r and -fpsmax cannot be used for the same stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second pass needs the first one&apos;s log, which is not there (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of the first pass cannot be written (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoder %1 refuses the settings of the recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoder %1 has no option -%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitles that are pictures cannot be turned into text, nor the reverse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bitstream filter %1 does not take this stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of this link cannot prove who it is: its certificate is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secure connection to the server of this link could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of this link cannot be reached: its name is not known here, or the connection failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file claims to hold more streams or data than a file may have. (-max_streams N -i {source} in the recipe allows more streams.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link was only good for a time and has expired. Replace the link, and the job can run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its picture of %1x%2 is larger than allowed. (-max_pixels N -i {source} in the recipe allows more.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-%1 %2 reaches outside the job and may not be used in a recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 of %2 minutes could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 of %2 seconds could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be decoded; only the rest was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound could not be decoded; only the rest was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subtitles could not be decoded; only the rest was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stream could not be read; only the rest was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged frame in the source was skipped.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged frames in the source were skipped.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged piece of the source&apos;s sound was skipped.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged pieces of the source&apos;s sound were skipped.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frame in the source is damaged and may look wrong.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames in the source are damaged and may look wrong.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The decoder found %Ln error in the source&apos;s picture.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The decoder found %Ln errors in the source&apos;s picture.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The decoder found %Ln error in the source&apos;s sound.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The decoder found %Ln errors in the source&apos;s sound.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The source is %1 s shorter than its header says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet of the source is damaged or incomplete.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packets of the source are damaged or incomplete.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The source&apos;s file structure has errors; what could be read was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the source could not be read cleanly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture of this file could be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-map %1 names an input that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream %1 is of an unknown kind; -ignore_unknown leaves it out, -copy_unknown copies it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No filter graph has an output [%1], or it is used already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-map %1 matches no stream; with a &quot;?&quot; behind it, that would be fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in this file, which the recipe needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sound in this file, which the recipe needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file lacks a stream that the recipe needs (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only filters for picture and sound can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no stream left for an input of the filter graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter graph&apos;s label [%1] names no input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter graph&apos;s label [%1] matches no stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no output format for &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoder %1 is not part of this program&apos;s libraries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoder %1 is for another kind of stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe does not use the source (-i {source}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics hardware failed in the middle of its work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics hardware could not be used, so this was done in software.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoded in software, because no graphics hardware for it was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the output is smaller than its source could not be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept, since it would not be smaller than the source: %1 instead of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option -%1 has no effect with the encoders of this recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format %1 has no option -%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoder does not know one of its settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Reelyard made a mistake of its own. Please report it with the log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>An editing program could not put this file in the source&apos;s place. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finished file could not be opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A track of the finished file cannot be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finished file has faults: not all of it could be decoded again. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How like the source the picture is was not measured: the source is HDR and the output is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is less like the source than asked for: %1 is %2, at least %3 was wanted. Choose a higher quality, or ask for less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate holds for what could be decoded: the source has faults in stream %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture (stream %1) is not the source&apos;s, bit by bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound (stream %1) is not the source&apos;s, bit by bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream %1 holds %2 units where the source has %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures of stream %1 are the source&apos;s, but not at the same times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture and no sound to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This output is not lossless. %1 Choose lossless settings, and copy sound that is compressed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link has no modification time that could be carried over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source&apos;s modification time could not be carried over: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of picture checksums needs a picture; this output has sound only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no certificate that Reelyard can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not the one that the certificate was written for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read any more as it could.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream %1 is not what it was when the certificate was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream %1 cannot be decoded by this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>progressive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interlaced, top field first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interlaced, bottom field first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one of source and output has a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is %1x%2, which is neither all nor half nor a quarter of the source&apos;s %3x%4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is %1, the source&apos;s is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 pictures, the source has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame rate is %1, the source&apos;s is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound channels are %1, the source&apos;s are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no start time code, the source&apos;s is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start time code is %1, the source&apos;s is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no list of picture checksums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures are not those that the list was made from.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FFHub</name>
    <message>
        <source>The cloud account does not accept this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud account has no credit left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud account does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such service at the account&apos;s address. It may lack its path, as in https://api.ffhub.io/v1: remove the account and add it with the whole address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud asks for fewer requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud&apos;s server failed to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud refused this task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud refused this task: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud&apos;s answer could not be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 makes a folder, and %2 makes single files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not make files of the type %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checks that are asked for (%1) are made on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recipe reads a file beside the source (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recipe takes two passes, and %1 runs one command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is larger than %1 takes (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud does not know this task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud could not read this source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source is cut off: its index is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link may not be read, or has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at this link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of the source failed to answer the cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud could not reach the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud does not have this encoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud does not know an option of this recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud cannot carry out this recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source lacks a stream that the recipe wants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task took longer than the cloud lets one run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud says that the task failed, and does not say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud says that the task failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailureFile</name>
    <message>
        <source>&quot;%1&quot; cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written to its end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileScanner</name>
    <message>
        <source>&quot;%1&quot; is neither a file nor a folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no permission for &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is on a read-only disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; is too long for this disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk or share that holds &quot;%1&quot; does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy &quot;%1&quot; is not what was copied: its disk or share, or the way there, has a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hardware</name>
    <message>
        <source>NVIDIA (NVENC, NVDEC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intel Quick Sync (QSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAAPI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple VideoToolbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AMD (AMF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct3D 11 (AMF, Media Foundation)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DirectX Video Acceleration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>None of the outputs fits this source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here: this computer does it in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the cloud: the queue here was longer than wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the cloud: it would not have been done in time here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the cloud: this computer cannot do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here: the cap leaves no room for it in the cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here: the cloud cannot do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here: the cloud cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here: it is never to be uploaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobStore</name>
    <message>
        <source>This file is already in the queue.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkList</name>
    <message>
        <source>&quot;%1&quot; is the playlist of one video and no list of videos. Add it as a file or by its link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line of &quot;%1&quot; names no column &quot;url&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has more fields than the first line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no size in bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no JSON array of objects: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of &quot;%2&quot; cannot be read: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no link and no path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large for a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a list: it is no plain text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Frames a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>under $0.01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>%1 done, %2 of them to review, %3 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done, %2 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done, %2 of them to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reelyard needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One job cannot go on without you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs cannot go on without you.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Since yesterday: %1 done, %2 failed. %3 left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reelyard is working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Done about %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewText</name>
    <message>
        <source>to be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output, as planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>followed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a job to see what is known about it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceComparison</name>
    <message>
        <source>There is no cloud account yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of them are never to be uploaded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>The name field {%1} is not known. There are {%2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no template for a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output exists already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Playlist</name>
    <message>
        <source>For DASH the segments have to be numbered one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For DASH the segments have to be fragmented MP4 (-hls_segment_type fmp4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For DASH picture and sound have to be outputs of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The playlist needs the bit rate of each rendition. Set it in the recipe with -b:v and -b:a.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Power</name>
    <message>
        <source>The system did not put the computer to sleep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system did not shut the computer down.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preservation</name>
    <message>
        <source>%1 Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln channels</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The cover picture (stream %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture (stream %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound track (stream %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subtitle track (stream %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attached file (stream %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data track (stream %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there in another form: %2 became %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> with light levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source is %1, the output is not HDR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output is %1 like the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output is %1 like the source, but what it says of the display that the picture was made on is not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source is %1, the output is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln chapter</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chapters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The source has %1, the output none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source has %1, the output has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output has the source&apos;s %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output has %1, but not all at the source&apos;s times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output has %1, but not all with the source&apos;s titles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closed captions in the picture are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closed captions in the picture are not in the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source starts with time code %1, the output has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output starts with time code %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source starts with time code %1, the output with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date %1 is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date %1 is not in the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date %1 became %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; is not in the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; has another value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more thing that has to be kept is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more things that have to be kept are lost.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a recipe that keeps it, or do not ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetCatalogue</name>
    <message>
        <source>The preset file %1 could not be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large for a preset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset named &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset named &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not valid JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetItems</name>
    <message>
        <source>Cannot run here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, cannot run here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>A copy for the reading room: H.264 that every player takes, deinterlaced, at the size of the source, with AAC sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A light copy for watching and commenting: H.264 up to 1080 lines with stereo sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quarter of both sides of the picture, for large cameras and slow disks; relinks as ProRes Proxy does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small picture from every ten seconds of the film, as JPEG files in a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text with the SHA-256 of each decoded picture and sound track, to compare files by what they show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AV1 with 10 bits and Opus sound at the size of the source: the smallest files, for current browsers. HDR stays HDR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adaptive streaming for DASH and HLS players from the same segments (CMAF): H.264 in up to 1080, 720 and 480 lines and one sound track, each of which can be made again alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adaptive streaming: H.264 in up to 1080, 720 and 480 lines and one sound track for all of them, with fragmented MP4 segments (CMAF) and a master playlist; each can be made again alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNxHR HQ at the size of the source with uncompressed sound. High quality for editing and delivery. At least 256x120.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNxHR HQX with 10 bits at the size of the source and uncompressed sound; for grading. At least 256x120.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNxHR LB at the size of the source with uncompressed sound. Low bandwidth: light files for editing offline. At least 256x120.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNxHR SQ at the size of the source with uncompressed sound. Standard quality for editing. At least 256x120.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every picture of the film as a PNG file, in a folder; for effects and for looking closely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every stream as it is, in a Matroska file; nothing is encoded again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H.264 and AAC in MP4 that every browser and phone plays; at most 1080 lines, never enlarged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H.264 and AAC in MP4 that every browser and phone plays; at most 480 lines, never enlarged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H.264 and AAC in MP4 that every browser and phone plays; at most 720 lines, never enlarged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H.264 and AAC in MP4, encoded on the graphics hardware; in software where there is none. At most 2160 lines, never enlarged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H.264 at its usual quality with AAC sound, at the size of the source; for sources that are ordinary SDR video already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H.264 in two passes so that the file has about 25 MB, for mail and chat; at most 720 lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HEVC and AAC in MP4, encoded on the graphics hardware; in software where there is none. At most 2160 lines, never enlarged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HEVC with 10 bits and AAC sound at the size of the source, for televisions, phones and Apple computers. HDR stays HDR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of both sides of the picture, same pictures, fields, sound tracks and time code, uncompressed sound; for editing offline and relinking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lossless FFV1 version 3 with checksums in each slice, for preservation, proven against the source; sound is copied, a list of checksums of all pictures stands beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lossless JPEG 2000 in 10-bit 4:2:2 with uncompressed sound in MXF, as broadcasters&apos; archives keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One picture with sixteen moments of the film, evenly spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ProRes 422 HQ at the size of the source with uncompressed sound; for grading and delivery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ProRes 422 at the size of the source with uncompressed sound; for editing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ProRes 4444 with full colour resolution and transparency; for graphics and effects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ProRes LT at the size of the source with uncompressed sound; smaller files for long projects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review 1080p with the look of a LUT file (.cube), for camera footage in a log curve; give it with --lut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review 1080p with the name of the clip at the top and its running time code at the bottom of the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound for broadcasting: measured, then brought to -23 LUFS by EBU R 128; uncompressed with 24 bits at 48 kHz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound for streaming: measured, then brought to -14 LUFS; AAC at 48 kHz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The HLS ladder with MPEG-TS segments, for old players.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first 15 seconds as an animated GIF with a palette of its own, at most 320 lines and 12 pictures a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound alone without loss, as FLAC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound alone, as AAC in M4A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound alone, as Opus at 128 kbit/s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound alone, uncompressed with 24 bits; files above 4 GB become RF64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three MP4 files of 1080, 720 and 480 lines from one reading of the source; sizes above the source are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncompressed 10-bit 4:2:2 video (v210) with uncompressed sound in MOV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web MP4 1080p with a logo over the picture; give the picture with --logo, and where and how with --logo-position, --logo-size and --logo-opacity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web MP4 1080p, encoded fast: somewhat larger files in less time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web MP4 1080p, encoded very fast: larger files in much less time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web MP4 480p, encoded fast: somewhat larger files in less time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web MP4 480p, encoded very fast: larger files in much less time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web MP4 720p, encoded fast: somewhat larger files in less time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web MP4 720p, encoded very fast: larger files in much less time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueFile</name>
    <message>
        <source>&quot;%1&quot; is no queue that Reelyard has exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was exported by a newer Reelyard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %2 of &quot;%1&quot; is no job. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>The option %1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 is not for inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 is not for outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for an output of a recipe: it holds {name} and stays in the job&apos;s folder, as &quot;{name} 720p.mp4&quot; does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 of ffmpeg is not supported by Reelyard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 names its streams twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 is not for single streams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 needs a value, or there is no such option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 is for the ffmpeg program as a whole and has no place in a recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The placeholder {%1} is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for %2: it takes %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for -map: it takes a stream like 0:v:0 or 0:a?.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for -metadata: it takes key=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the recipe&apos;s inputs is {source}, the file of the job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number like 22 or 22.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an amount like 128k or 4M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time like 12.5 or 00:01:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a size like 1280x720</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rate like 25 or 30000/1001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ratio like 16:9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no file extension. Use one like mp4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only single files can be kept only if they are smaller than their source, and this recipe makes folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no check named &quot;%1&quot;. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no check named &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;keep&quot; needs what to keep: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check &quot;%1&quot; takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;ssim&quot; needs a number from 0 to 1, such as ssim=0.98.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;psnr&quot; needs a number of decibels, such as psnr=40.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names another file (%1), which a preset may not do. Give logos and LUTs when you add the clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A logo can stand at %1, not at &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a picture for its logo: give it with --logo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a LUT file: give it with --lut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no place for a logo. Use the preset Watermark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no place for a LUT. Use the preset Review 1080p with LUT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset: %1 instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files: .%1 instead of .%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks: %1 instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the usual ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recipe needs a LUT file, and the job was added without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recipe needs a picture for its logo, and the job was added without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: the source has only %1 lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: the source has no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: the source has no sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has no picture, and this preset makes nothing without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has no sound, and this preset makes nothing without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-pass %1 makes no finished file. Write -pass 2: a job does both passes, one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark (%1) is opened and never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (fast)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (very fast)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>S3Keys</name>
    <message>
        <source>There are no keys for s3://%1. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write them to the profile &quot;%2&quot; in ~/.aws/credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage&apos;s address (AWS_ENDPOINT_URL, or endpoint_url of the profile) has to begin with https://; http:// is for this computer alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>The key of this account is not stored on this computer any more: add the account again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored keys are encrypted with a passphrase: set REELYARD_PASSPHRASE, or use --passphrase-stdin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the encrypted keys is damaged: remove it, and add your accounts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encrypted keys were written by a newer Reelyard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the passphrase that the stored keys are encrypted with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartWait</name>
    <message>
        <source>Reelyard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The terminal is working on this queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window opens as soon as it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryFile</name>
    <message>
        <source>%1 done (%2 to review)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 became %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost %1 in the cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1, ended %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reelyard: summary of batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Webhook</name>
    <message>
        <source>Webhooks cannot be received at %1, port %2: another program may use it, or it is not this computer&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>failuretext</name>
    <message>
        <source>Not a media file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be encoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Got stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link is dead (404)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No http link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No graphics hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk read error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk write error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo or LUT is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passing trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trouble with the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trouble with the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone or not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk, share or memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault of Reelyard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the file back, or say where its folder is now, and run the job again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it another link, or mark it as reviewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it again: trouble of this kind often passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the file. If it cannot be had in a better state, mark it as reviewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it again with another preset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See to what is missing or not allowed, and run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room, or connect what is away, and run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of the program. The log of the attempt tells more; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other causes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 reviewed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>%1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−%1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobtext</name>
    <message>
        <source>Waiting for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries again at %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you: there is no cloud account; add one under File, Cloud Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you: the preset does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you: this file stopped the encoder more than once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you: the account needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you: the folder is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploading, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not made yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Batch transcoding manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with the window minimised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files, folders, links or @list.txt to add.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mediatext</name>
    <message>
        <source>%1 kb/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Mb/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mono</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stereo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln channels</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>full range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, pixels %1:%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, turned by %1°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interlaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the hard of hearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commentary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitles %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copied as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constant quality %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HDR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start time code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::AccountsPage</name>
    <message>
        <source>Use This One</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services with FFHub&apos;s interface, where jobs can run instead of on this computer. Nothing is sent there without a yes that names how much and what it may cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a calendar month, spend at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No task is created that could go beyond it; jobs then wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the service for the newest task with this key. Nothing is started, and it costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where files are uploaded for the service to read. What goes to your bucket is deleted there after the last job that needs it. Its keys are those of the AWS programs, in ~/.aws/credentials or the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder in the bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no key chain that answers. Keys are kept in a file that a passphrase encrypts; choose one:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase of the file that holds the keys of your cloud accounts:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same passphrase once more:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encrypted file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (used)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added. Jobs can run there from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added. Reelyard uses it after it was started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed. Reelyard uses it so after it was started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the service&apos;s website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers and takes the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed, with its key. Jobs that run there are followed to their end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the account that is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account is used now: choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reelyard uses it after it was started again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::ActivityChart</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the program started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now. Press to see it over time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what all batches have come to into a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is added from now on is listed here, and stays when its jobs are cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has run yet. How fast it goes is drawn here as soon as jobs run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ran in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart of %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 on average while something ran, at most %3, at %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::AfterWorkButton</name>
    <message>
        <source>What follows when all work is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then: run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then: sleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then: shut down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::AfterWorkMenu</name>
    <message>
        <source>When All Work Is &amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the computer to sleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut the computer down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::AppearancePage</name>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The View menu has this too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::Application</name>
    <message>
        <source>The folder &quot;%1&quot; for the queue cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln running job goes back to the queue and starts again next time.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running jobs go back to the queue and start again next time.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cloud job goes on; its result is kept until about %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cloud jobs go on; their results are kept until about %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>REELYARD_UPLOAD_TO is set and belongs to the account of REELYARD_API_URL, which is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is set and %2 is not: they are only of use together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REELYARD_API_URL has to begin with https://; http:// is for this computer alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the destination: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no cloud account that could tell anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::ArgumentsEdit</name>
    <message>
        <source>ffmpeg arguments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::AttemptsTab</name>
    <message>
        <source>&amp;Copy log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of the attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed before this attempt:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job has not been tried yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>job %1, attempt %2.log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::AudioRow</name>
    <message>
        <source>all tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>track %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codec of the sound, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the file type wants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As all tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied, not encoded again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bit rate of the sound, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> kbit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of the sound, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mono</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stereo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7.1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier message</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier messages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelyard::BatchActions</name>
    <message>
        <source>Clear &amp;Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove All &amp;Queued…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes completed, skipped and cancelled jobs off the list. Their files and the history of their batches stay, and so do jobs that are to be reviewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes all jobs off the list that wait for their turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry failed jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %Ln failed job</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %Ln failed jobs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Clear finished jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export summary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all queued jobs?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln job that waits for its turn goes off the list.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs that wait for their turn go off the list.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sources and finished files stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summary.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The summary was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::BatchHistoryModel</name>
    <message numerus="yes">
        <source>%Ln of them was cleared from the list.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were cleared from the list.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::BucketUploads</name>
    <message>
        <source>The storage does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys are of another storage now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, which was uploaded for jobs that have ended, could not be deleted: %2 Reelyard tries again when it is started the next time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::Buckets</name>
    <message>
        <source>There is no media file below &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::BudgetDialog</name>
    <message>
        <source>%1 at %2 through %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file (%1) is sent to %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files (%1) are sent to %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link is read by %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links are read by %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Of %1, what this computer cannot do in time is sent to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1, what this computer cannot do in time is read by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 and %2, what this computer cannot do in time is sent to, or read by, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it costs is not known yet: the files have not been looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it there would cost about %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a guess: there is no history yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected to cost %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected to cost %1. That is a guess: there is no history yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the cloud?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to the cloud?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When more waits here than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> hours of work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task may cost up to %1, which is set aside until it has ended. When the sum is used up, the rest waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send, for %1 at most</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::ChangeDialog</name>
    <message>
        <source>As it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Before They Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is their turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not before this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln job that has not started will be different.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs that have not started will be different.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Convert into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them have started meanwhile. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::ChecksForm</name>
    <message>
        <source>Checks and evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every output is opened again and measured in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decode all of the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds damage that opening a file does not show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove that nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoded source and output have to be equal; a certificate stands beside the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeness at least (SSIM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How like the source it has to look, from 0 to 1; 0.98 is hardly told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeness at least (PSNR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How like the source it has to look, in decibels; 40 is hardly told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checksums of all pictures (.framemd5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checksum of the file (.sha256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the date of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep an output only if it is smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An output that is no smaller than its source is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output has to relink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same pictures, rate, tracks and time code as the source, for editing programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an error if these get lost:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HDR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::ChoiceBox</name>
    <message>
        <source>As written in the arguments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::CloudAttempt</name>
    <message>
        <source>Whether a task was created and may be charged could not be found out. Look into the account before you run this job again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot run in the cloud: the source is joined from several files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot run in the cloud: the file is larger than %1 takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no keys to let the service read %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is reserved for running tasks leaves no room below the cap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud did not take the task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud has lost this task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud says that the task is done, and does not give its output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download is not as long as it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output could not be downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud does not keep this result any more. Running the job again pays for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This source does not need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came from the cloud could not be packed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::CloudUploads</name>
    <message>
        <source>The upload was refused.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::CommandClient</name>
    <message>
        <source>Another Reelyard is using this queue and does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::CommandHandler</name>
    <message>
        <source>One output can be made again of one job that is completed or failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 has no single output &quot;%2&quot;. There are %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no job %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cloud account is chosen: add one with &quot;reelyard-cli account add&quot;, choose one of several with &quot;account default&quot;, or set REELYARD_API_URL and REELYARD_API_KEY. The Reelyard that works on the queue has to start with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot run in the cloud: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are never to be uploaded: they run here only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only jobs that are being added can have a bucket as their destination.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::CommandTab</name>
    <message>
        <source>&amp;Copy command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For bash and zsh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For PowerShell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first command measures the loudness; what it finds belongs into the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may be secret in the link is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a job to see its command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the command is depends on the file: the link has to be opened to write it down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the source…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset&apos;s arguments:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::CompareView</name>
    <message>
        <source>Source and result of the same moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys move the line between source and result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::ComputerPage</name>
    <message>
        <source>How much at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jobs at a time:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic keeps the processor busy and the computer usable. Running jobs are never stopped for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs on one &amp;disk, share or server:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slow disk or share is faster with one or two jobs at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Memory for one job, at most:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job that takes more is stopped and tried again when nothing else runs. Automatic: the jobs share what the computer has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where outputs are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make outputs in &amp;this folder first:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a fast disk say. A complete output is copied to its place and compared. Otherwise it is made beside its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets for graphics hardware encode there where some is found, and in software where not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs on &amp;graphics hardware at a time:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic is what the hardware is known to take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: encodes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: encodes with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics hardware: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should outputs be made first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder in which outputs are made first: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::Desk</name>
    <message>
        <source>All work is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command after the work was not run. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer goes to sleep in a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer is shut down in a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reelyard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It said: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::DeskBar</name>
    <message>
        <source>Quit now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reelyard quits when the running job is done. No other starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reelyard quits when the %Ln running jobs are done. No other starts.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All work is done. The computer goes to sleep in %Ln second.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All work is done. The computer goes to sleep in %Ln seconds.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All work is done. The computer is shut down in %Ln second.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All work is done. The computer is shut down in %Ln seconds.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::DesktopPresence</name>
    <message>
        <source>Show Reelyard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - Reelyard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done, %2 failed, %3 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done, %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::DetailsPane</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::EmptyState</name>
    <message>
        <source>Add Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a short clip in your Videos folder and adds it as a new job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop videos or folders here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists of files or links (.txt, .csv, .jsonl) work too. Every video becomes a job in this window.
Nothing starts before you press Start, and your originals are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a sample clip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it with a sample clip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::FailureActions</name>
    <message numerus="yes">
        <source>&amp;Retry %Ln failed job</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %Ln failed jobs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Retry with &amp;changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Locate the missing folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;place the links…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept what could be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mark as reviewed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is “%1” now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the files is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 files was found.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 files were found.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file has the same name, but another size.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files have the same name, but another size.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No line of the list has both an id and a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job that is still to be done has one of these ids and another link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln job has a new link.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs have new links.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that could be read was kept of these jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What could be read was accepted for %Ln job.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What could be read was accepted for %Ln jobs.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failures.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as Reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A note for %Ln job, if you like. It stands in exports.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A note for %Ln jobs, if you like. It stands in exports.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure was written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failures were written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelyard::FailureCard</name>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the recipe and retry…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate the missing folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the links…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept what could be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as reviewed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln job</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln job</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln jobs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept what could be read of %Ln job</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept what could be read of %Ln jobs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelyard::FailureInbox</name>
    <message>
        <source>Mark all as reviewed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures by their cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln job failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>one cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln causes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reviewed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Retry the one worth it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Retry the %Ln worth it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Those whose trouble may pass by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Retry all %Ln</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>In the cloud a retry would cost about $%1 to $%2. You are asked first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::FileForm</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays while loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MP4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QuickTime (MOV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matroska (MKV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MXF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MP4 sound (M4A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MP3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLAC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stands for the name of the source. A folder is made where the name has one: {name}/frame-%06d.png.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the index of MP4 and MOV files at their beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the file type wants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titles, dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the source says of itself: title, date, camera, place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::FilesPage</name>
    <message>
        <source>Outputs of new jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Put them into:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs that are added from now on; the folders of their sources are made again below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert what a name can tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name them:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in braces is filled in for each clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a number to the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip the clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file that is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a name is &amp;taken:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source is never replaced, whatever is chosen here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep an output only if it is &amp;smaller than its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came out larger is not kept, and the job says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join the parts of a take that the camera cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long recordings lie in several files on some cards; each becomes one clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room on disks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave &amp;free:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On every disk that outputs go to; of a small one a twentieth. Jobs wait until there is room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should the converted files go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::FilesTab</name>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its next part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of samples: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::FilterLine</name>
    <message>
        <source>Show the jobs of all batches again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Press to show all batches again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::FilterSidebar</name>
    <message>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln job</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Added %2
%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show jobs by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast it went, and what batches came to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched folder: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed, %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change watched folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Becomes %2, in %3
%4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched folder %1: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched folder %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::FormSection</name>
    <message>
        <source>%1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also, kept as written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters, kept as written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::GeneralPage</name>
    <message>
        <source>Starting and staying awake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When all work is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a sample clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a short clip in your Videos folder and adds it as a new job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Reelyard when I &amp;log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With its window minimised. A queue that was running goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the computer awake while jobs run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen may still be switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a &amp;file from a watched folder after:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So long its size must not have changed, so that a copy that is still arriving is left alone. For folders that you add from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show an &amp;icon in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows how far the work is, and starts and pauses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no tray now; nothing else depends on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep &amp;running there when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit in the File menu or in the icon&apos;s menu still quits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Then:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleep and shutting down are for this one time, with a minute to call them off. They do not happen while a job needs you or waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program and what it is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Command:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is started as it stands, without a shell. REELYARD_DONE, REELYARD_FAILED and REELYARD_TO_REVIEW in its environment say how the work went.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Log Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy Diagnostic Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Reelyard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder could not be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is on the clipboard. It holds no keys, no links and no names; look it over before you hand it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Reelyard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Reelyard %1&lt;/h3&gt;&lt;p&gt;Converts videos in batches and loses none.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::HttpClient</name>
    <message>
        <source>The server&apos;s name is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot prove who it is, or does not speak a secure protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy wants a name and a password that the system does not give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the server broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download could not be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has stopped answering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server took too long to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer is longer than it may be.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::IntakeStrip</name>
    <message>
        <source>Never upload these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop scanning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They run on this computer, whatever else is said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera cut a long recording into several files. Its parts become one clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset, destination and place of the new clips, with what each place takes and costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the new jobs off the list. No file is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the smallest clip of each kind, so that you can see early whether all is as it should be. The others stay new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to add: no video or audio file was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to add: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file is neither video nor audio</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are neither video nor audio</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for videos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln new clip</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new clips</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or more of %2 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1 of %2 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These clips may need up to %1, and %2 are free. Choose another destination, or make room: the queue waits when the disk is nearly full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is found starts by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln take joined</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln takes joined</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clips are parts of %Ln take</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clips are parts of %Ln takes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other files left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>through the cloud, to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some through the cloud, to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Join %Ln Takes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelyard::JobActions</name>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again &amp;with changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;lease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from &amp;list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the rows off the list. Files stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open so&amp;urce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as re&amp;viewed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::JobQueue</name>
    <message>
        <source>The source was changed while it was read. The output may hold parts of both; run the job again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on: %1 instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks for fewer requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made already: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was made is kept: trying again only brings it to its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rendition that the playlist could name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: the source does not need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upload was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program or the computer stopped while this job ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could be read was accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job is never to be uploaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cloud account is chosen: add one with &quot;reelyard-cli account add&quot;, choose one of several with &quot;account default&quot;, or set REELYARD_API_URL and REELYARD_API_KEY.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::JobTableModel</name>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::JobTableView</name>
    <message numerus="yes">
        <source>%Ln job</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::KeychainStore</name>
    <message>
        <source>The system&apos;s key chain was not opened for Reelyard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s key chain does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::LanguagePage</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language of the window:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes at once. What was written down earlier, such as why a job failed, stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::LinksDialog</name>
    <message>
        <source>Add Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links to videos, or paths on this computer, one a line:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open List…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds everything that a text file names, a path or link a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln line</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelyard::LocalBackend</name>
    <message>
        <source>1 second</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The process that encoded this file did not answer any more and was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happened for %1, so this job was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job was ended because it took %1 of memory; one job may take %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job was ended because it took %1 of memory; all jobs together may take %2 on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that encoded this file crashed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system ended this job when it had taken %1 of memory.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::MainWindow</name>
    <message>
        <source>Add Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add video files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add all videos of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add links, or a list of links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run all failed jobs again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search name, folder or error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words are looked for in name, folder and error. Also state:, preset:, class:, place: and batch:, with quotes around what has spaces, and a minus before what is not wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not connected. What needs it waits, and goes on by itself when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud cannot tell when its tasks change, and is asked instead. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added: there is no preset to convert with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added: %1 needs a logo. Choose it beside the preset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added: %1 needs a LUT. Choose it beside the preset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry Failed (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jobs here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to convert to %1
in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when Reelyard starts next time: clips are still being found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample clip could not be made. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Reelyard?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs are still running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you quit now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the running ones, then quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Watched Folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Presets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cloud Accounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added: %1 needs a logo or a LUT. Choose the preset and its file above the table first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::MeasureTile</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::MediaService</name>
    <message>
        <source>This file could not be examined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics hardware could not be examined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took too long, or too much memory.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::NewJobsBar</name>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset for new jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this preset and change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed for new jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the next clips are converted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the logo stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert new clips to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster encoding makes larger files or a plainer picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This preset has one speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer, and in the cloud what would not be done in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is made with this preset is never to be uploaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot run in the cloud: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a LUT…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This preset needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Click to choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LUT: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should the converted files go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files whose name is taken are skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files whose name is taken are replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs are kept only if they are smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts of a take are joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was made before is made again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names*…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the outputs, and what to do with files that exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and existing files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Click to choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for converted files: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::NewJobsSheet</name>
    <message>
        <source>Add a Cloud Account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options of the new clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset of the new clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of the new clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a name is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name taken: add a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name taken: skip the clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name taken: replace the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination of the new clips: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip got a number.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clips got a number.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, a guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer, and in the cloud what would not be done by %1. You can say another time when they start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2; %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert into</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::NotificationsPage</name>
    <message>
        <source>Tell me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a &amp;batch ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once for each batch, with how many are done and how many failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a job &amp;needs me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most once an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a &amp;day while work goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where the work takes longer than a day: what was done since yesterday, and what is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications come from the icon in the tray, and there is none now. What they would say is seen in the window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::OutputOptionsDialog</name>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep an output only if it is smaller than its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the parts of a take that the camera cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make also what was made before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and Existing Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert what a name can tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do when a name is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a number to the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip the clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file that is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen preset makes folders, which are not compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long recordings of GoPro, AVCHD, XDCAM EX and Canon XF cameras lie in several files on the card. Each recording becomes one clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise a clip is skipped when the same content was converted with the same preset to the same folder, and what was made is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bucket for the outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outputs are made on this computer and then uploaded to storage that speaks S3. Leave it empty to put them into the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the name is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bucket instead of the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holiday</source>
        <comment>an invented clip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day 1</source>
        <comment>an invented folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number: 0001, 0002, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id in a list of links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the output: 1080p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format of the output: h264</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address in S3 storage looks like s3://bucket/folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::OverviewTab</name>
    <message>
        <source>What is known about the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output beside the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w output:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is never to be uploaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has cost $%1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::PictureForm</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pictures of the source the output has. Cover art counts as none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the file type wants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied, not encoded again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the codec does by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality, bit rate or size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the quality is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower encoding makes smaller files of the same quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the source, even sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quarter of both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines are counted on the short side, so that upright pictures come out as large; nothing is enlarged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pictures a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 pictures a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the source is interlaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deinterlace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes whole pictures of the half pictures of old television.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels cut off: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels that are taken away at the edges, before the size is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A logo over the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logo and its place are chosen beside the preset when jobs are added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As written in the arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller numbers are a better picture and a larger file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> kbit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bit rate follows from it and from the length of each source, in two passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (slowest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (fastest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arguments cut in another way, which is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::PicturePair</name>
    <message>
        <source>No picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of the source and one of the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::PlaceChooser</name>
    <message>
        <source>It will not be done by %1, but by about %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::PresetDesk</name>
    <message>
        <source>The preset needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a preset named &quot;%1&quot; already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be imported: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::PresetEditor</name>
    <message>
        <source>Makes one output of each source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ffmpeg arguments of this output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ffmpeg arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs of the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset can make several files of one source: a copy for viewing and a proxy, say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never uploaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its jobs run on this computer, whatever is chosen elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes %1 out of the arguments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::PresetList</name>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot run here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, cannot run here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::PresetTrial</name>
    <message>
        <source>The process that tried this preset came to an end by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for temporary files.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::PresetWindow</name>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No preset matches “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to What Was Shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try on a File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encodes about ten seconds of a file with the preset as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a preset on the left to look at it or change it.

Videos that are dropped on one become what it makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new, not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shipped with Reelyard; changes are saved as your own version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your version of a shipped preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeing whether it runs here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on this computer. Not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot run here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename a Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a preset named &quot;%1&quot; already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs that were added with it stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset a Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring &quot;%1&quot; back to what was shipped?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your version of it is deleted. Jobs that were added with it stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep my version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot Run Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot run on this computer: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be saved all the same, and is marked in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save It Anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::Publisher</name>
    <message>
        <source>&quot;%1&quot; could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file with this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upload was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::QueueButton</name>
    <message>
        <source>Pause after the running jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs is finished, nothing new starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs stands still, and goes on where it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause all running jobs where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the jobs run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln running job goes back to the queue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running jobs go back to the queue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelyard::RetriesPage</name>
    <message>
        <source>When a job goes wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Attempts before a job counts as failed:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For trouble that may pass, such as a lost connection. A damaged file is not tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;End an attempt in which nothing moves for:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither a picture nor a byte: the file or the way to it hangs. It is then tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between attempts Reelyard waits 2, 4 and 8 seconds, or as long as a server asks it to. A disk or a share that is away is waited for, and that uses up no attempt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::RetryDialog</name>
    <message>
        <source>Run Again with Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these jobs can run again: they run, or have not been tried yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln job will run again with this preset.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs will run again with this preset.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln job:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln jobs:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::S3Client</name>
    <message>
        <source>The storage sends the same part of its list again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more files in the bucket than can be listed. Choose a folder in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file in the storage needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the storage, or the name of the bucket, is not one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage does not say how large the file is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage does not tell which parts of the file it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file in the storage is not as long as the one that was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage gave an answer that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived at the storage is not what was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed while it was uploaded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::SchedulePage</name>
    <message>
        <source>Start jobs &amp;only between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start jobs from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start jobs until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When jobs run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs that run at the end of these hours are finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wait while the computer runs on battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running jobs stand still and go on where they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two different times between which jobs may start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::SearchField</name>
    <message>
        <source>There is no state “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind of error “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no batch “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be searched for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1:” is looked for as a word. Did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1:” is looked for as a word. Known are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind %1 stands what is looked for. The down key shows what there is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::Secrets</name>
    <message>
        <source>This Reelyard was built without the system&apos;s key chain.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files and names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::ShortcutSheet</name>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search what it does, or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::SidebarDelegate</name>
    <message>
        <source>Name of the batch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::SoundForm</name>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings for One Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first and the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sound tracks of the source the output has. Sources without them give none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One track can be encoded otherwise than the others: copied, say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the file type wants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encode this track as all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encode track %1 as all others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::StatusStrip</name>
    <message>
        <source>%1 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done %1–%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On battery: %1 until there is mains power</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln running job stands still</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running jobs stand still</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pausing: %Ln running job is finished first</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pausing: %Ln running jobs are finished first</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing runs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 spent this month, %2 reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing started yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::TaskFollower</name>
    <message>
        <source>%1 cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::TryDialog</name>
    <message>
        <source>Choose a File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the preset as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the try is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About ten seconds from the middle of a file are encoded, and one moment of it is shown here beside the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding about ten seconds from the middle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing of it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This output has no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the source became %2. The picture is at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole file (%1) would have about %2 and take about %3 on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::UndoBar</name>
    <message numerus="yes">
        <source>%Ln job cancelled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs cancelled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::VaultFile</name>
    <message>
        <source>Another program is changing the stored keys, or their folder cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::WatchDesk</name>
    <message>
        <source>What arrives in a watched folder cannot be put into a bucket.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::WatchDialog</name>
    <message>
        <source>Watched Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every video that arrives in one of these folders becomes a job, as soon as it has stood still for a while. A folder that you add now converts to %1, in %2, and takes a file after %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watches the folder no more; jobs that were taken from it stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder is watched yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::WebhookBox</name>
    <message>
        <source>Let the &amp;cloud tell when its tasks change (webhooks)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends a message through the public address and sees whether it comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ublic address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the cloud calls; a tunnel or proxy has to lead from there to this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen &amp;at:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of this computer that the tunnel or proxy reaches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port that the tunnel or proxy leads to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results come a little earlier, and the cloud is asked less often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tested %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reelyard::WebhookReceiver</name>
    <message>
        <source>Webhooks need an address of this computer, 127.0.0.1 for example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public address has to look like https://name.example/path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test was ended before it had a result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks are switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public address cannot be reached: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else answers at the public address: the test message got the answer %1 and did not come here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The test message did not arrive within %Ln seconds. The public address may lead elsewhere, or something on the way holds it back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelyard::WorkerProcess</name>
    <message>
        <source>The program part that encodes is of another version. Please close Reelyard and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program part that encodes could not be started. Please install Reelyard again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
