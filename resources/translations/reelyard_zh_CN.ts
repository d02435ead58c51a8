<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Accounts</name>
    <message>
        <source>The address has no path. Most services want one, as in https://api.ffhub.io/v1: where jobs are refused, remove the account and add it with the whole address.</source>
        <translation>地址中没有路径。多数服务需要路径，例如 https://api.ffhub.io/v1：如果任务被拒绝，请移除该账户，再用完整地址重新添加。</translation>
    </message>
    <message>
        <source>This is no address such as https://api.ffhub.io/v1.</source>
        <translation>这不是有效的地址，地址例如 https://api.ffhub.io/v1。</translation>
    </message>
    <message>
        <source>An account&apos;s address has to begin with https://; http:// is for this computer alone.</source>
        <translation>账户地址必须以 https:// 开头；http:// 仅用于本机。</translation>
    </message>
    <message>
        <source>An account&apos;s address holds no user and no password.</source>
        <translation>账户地址中不能包含用户名和密码。</translation>
    </message>
    <message>
        <source>An account&apos;s address ends before any ? or #.</source>
        <translation>账户地址中不能有 ? 或 # 及其后的内容。</translation>
    </message>
    <message>
        <source>A place to upload to looks like s3://bucket/folder. %1</source>
        <translation>上传位置的格式如 s3://bucket/folder。%1</translation>
    </message>
    <message>
        <source>This one is too long.</source>
        <translation>这一项太长。</translation>
    </message>
    <message>
        <source>This is no key: one is made of letters, digits and signs without spaces.</source>
        <translation>这不是有效的密钥：密钥由字母、数字和符号组成，不含空格。</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;.</source>
        <translation>没有名为“%1”的账户。</translation>
    </message>
    <message>
        <source>An account&apos;s name has 1 to %1 characters, without spaces around them.</source>
        <translation>账户名称为 1 到 %1 个字符，首尾不能有空格。</translation>
    </message>
    <message>
        <source>There is an account &quot;%1&quot; already: remove it first.</source>
        <translation>已有名为“%1”的账户：请先移除它。</translation>
    </message>
    <message>
        <source>The webhook field is one of: %1.</source>
        <translation>Webhook 字段须为以下之一：%1。</translation>
    </message>
    <message>
        <source>The settings could not be written, and so the accounts are as they were.</source>
        <translation>无法写入设置，账户保持原样。</translation>
    </message>
</context>
<context>
    <name>AfterWork</name>
    <message>
        <source>The computer stays on: the cloud account takes no jobs until you have looked at it.</source>
        <translation>计算机保持开机：在您查看云端账户之前，它不接受任务。</translation>
    </message>
    <message>
        <source>The computer stays on: one job needs you.</source>
        <translation>计算机保持开机：有一个任务需要处理。</translation>
    </message>
    <message numerus="yes">
        <source>The computer stays on: %Ln jobs need you.</source>
        <translation>
            <numerusform>计算机保持开机：%Ln 个任务需要处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer stays on: one job is still waiting.</source>
        <translation>计算机保持开机：还有一个任务等待中。</translation>
    </message>
    <message numerus="yes">
        <source>The computer stays on: %Ln jobs are still waiting.</source>
        <translation>
            <numerusform>计算机保持开机：还有 %Ln 个任务等待中。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 done, %2 failed</source>
        <translation>%1 个已完成，%2 个已失败</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 个已完成</translation>
    </message>
    <message>
        <source>Enter a program, and what it is to be given.</source>
        <translation>请输入程序及其参数。</translation>
    </message>
    <message>
        <source>“%1” could not be started.</source>
        <translation>无法启动“%1”。</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Windows did not let the setting be changed.</source>
        <translation>Windows 不允许更改此设置。</translation>
    </message>
</context>
<context>
    <name>Binding</name>
    <message>
        <source>the system&apos;s disk</source>
        <translation>系统磁盘</translation>
    </message>
    <message>
        <source>1 job at a time</source>
        <translation>同时 1 个任务</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs at a time</source>
        <translation>
            <numerusform>同时 %Ln 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>the graphics hardware takes no more jobs</source>
        <translation>图形硬件不能再接受任务</translation>
    </message>
    <message>
        <source>1 job at a time on %1</source>
        <translation>%1 上同时 1 个任务</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs at a time on %1</source>
        <translation>
            <numerusform>%1 上同时 %Ln 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for room on %1</source>
        <translation>正在等待 %1 上的可用空间</translation>
    </message>
    <message>
        <source>waiting for memory</source>
        <translation>正在等待内存</translation>
    </message>
    <message>
        <source>jobs start from %1 on</source>
        <translation>任务从 %1 起开始</translation>
    </message>
    <message>
        <source>waiting for mains power</source>
        <translation>正在等待接通电源</translation>
    </message>
    <message>
        <source>what running cloud jobs may cost leaves no room below the cap</source>
        <translation>运行中的云端任务可能产生的费用已占满上限</translation>
    </message>
    <message>
        <source>%1 is in trouble and is tried now and then</source>
        <translation>%1 有问题，会不时重试</translation>
    </message>
</context>
<context>
    <name>Cloud</name>
    <message>
        <source>Cannot run in the cloud: there is no command for this recipe.</source>
        <translation>无法在云端运行：此配方没有对应的命令。</translation>
    </message>
    <message>
        <source>Cannot run in the cloud: the recipe takes two passes, and the cloud runs one command.</source>
        <translation>无法在云端运行：此配方需要两遍编码，而云端只运行一条命令。</translation>
    </message>
    <message>
        <source>Cannot run in the cloud: the recipe cannot be said in one command.</source>
        <translation>无法在云端运行：此配方无法用一条命令表达。</translation>
    </message>
    <message>
        <source>The cap for this month is reached: %1 of %2 are spent, and the next task may cost up to %3.</source>
        <translation>已达到本月上限：%2 中已花费 %1，下一个任务最多可能花费 %3。</translation>
    </message>
    <message>
        <source>Nobody has agreed to a budget for the cloud.</source>
        <translation>尚未同意云端预算。</translation>
    </message>
    <message>
        <source>The budget of %1 is too small: a task in the cloud may cost up to %2, which is set aside first.</source>
        <translation>预算 %1 太小：一个云端任务最多可能花费 %2，这笔金额会先行预留。</translation>
    </message>
    <message>
        <source>The budget for the cloud is used up: %1 of %2 are spent, and the next task may cost up to %3.</source>
        <translation>云端预算已用完：%2 中已花费 %1，下一个任务最多可能花费 %3。</translation>
    </message>
    <message>
        <source>only picture and sound can be packed here, and -map %1 may be something else.</source>
        <translation>这里只能封装画面和声音，而 -map %1 可能是其他内容。</translation>
    </message>
    <message>
        <source>what -c %1 makes cannot be packed here.</source>
        <translation>-c %1 生成的内容无法在这里封装。</translation>
    </message>
    <message>
        <source>-bsf %1 cannot be said of what is packed here.</source>
        <translation>-bsf %1 不能用于在这里封装的内容。</translation>
    </message>
    <message>
        <source>only picture and sound can be packed here, and the recipe does not say with -map that it wants no more.</source>
        <translation>这里只能封装画面和声音，而此配方没有用 -map 说明不需要其他内容。</translation>
    </message>
    <message>
        <source>The prices in &quot;%1&quot; cannot be understood.</source>
        <translation>无法理解“%1”中的价格。</translation>
    </message>
    <message>
        <source>The storage gave an answer that cannot be read.</source>
        <translation>存储服务返回了无法读取的回应。</translation>
    </message>
    <message>
        <source>The storage asks for fewer requests.</source>
        <translation>存储服务要求减少请求次数。</translation>
    </message>
    <message>
        <source>The storage had an error of its own.</source>
        <translation>存储服务自身发生错误。</translation>
    </message>
    <message>
        <source>The transfer to the storage broke off or was damaged on its way.</source>
        <translation>与存储服务之间的传输中断或途中损坏。</translation>
    </message>
    <message>
        <source>The storage does not allow this. The access key lacks the right to do it.</source>
        <translation>存储服务不允许此操作。访问密钥缺少相应权限。</translation>
    </message>
    <message>
        <source>The temporary access to the storage is over. New access keys are needed.</source>
        <translation>存储服务的临时访问已到期。需要新的访问密钥。</translation>
    </message>
    <message>
        <source>There is no such bucket in this storage.</source>
        <translation>存储服务中没有这个存储桶。</translation>
    </message>
    <message>
        <source>The file is not in the bucket.</source>
        <translation>文件不在存储桶中。</translation>
    </message>
    <message>
        <source>The storage no longer has what was uploaded so far. The upload has to begin again.</source>
        <translation>存储服务中已没有先前上传的部分。必须重新开始上传。</translation>
    </message>
    <message>
        <source>The file is larger than the storage allows.</source>
        <translation>文件超过了存储服务允许的大小。</translation>
    </message>
    <message>
        <source>The bucket is in another region than the one that is set.</source>
        <translation>存储桶所在的区域与设置的区域不同。</translation>
    </message>
    <message>
        <source>The storage is full, or its quota is used up.</source>
        <translation>存储服务已满，或其配额已用完。</translation>
    </message>
    <message>
        <source>The storage does not know this access key.</source>
        <translation>存储服务不认识此访问密钥。</translation>
    </message>
    <message>
        <source>The secret key does not belong to the access key.</source>
        <translation>秘密访问密钥与访问密钥不匹配。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong, and the storage refuses it for that.</source>
        <translation>本机时钟不准，存储服务因此拒绝了请求。</translation>
    </message>
    <message>
        <source>The name is too long for the storage.</source>
        <translation>名称对存储服务来说太长。</translation>
    </message>
    <message>
        <source>The file is archived. It has to be restored in the storage before it can be read.</source>
        <translation>文件已归档。须先在存储服务中恢复，才能读取。</translation>
    </message>
    <message>
        <source>The storage refused the request.</source>
        <translation>存储服务拒绝了请求。</translation>
    </message>
    <message>
        <source>The bucket is in the region %1, and another one is set.</source>
        <translation>存储桶位于区域 %1，而设置的是另一个区域。</translation>
    </message>
    <message>
        <source>The file is larger than S3 storage allows, which is 5 TiB.</source>
        <translation>文件超过了 S3 存储允许的大小（5 TiB）。</translation>
    </message>
    <message>
        <source>An address in S3 storage looks like s3://bucket/folder/file.</source>
        <translation>S3 存储中的地址格式如 s3://bucket/folder/file。</translation>
    </message>
    <message>
        <source>The name is too long for S3 storage, which allows 1024 bytes with all folders.</source>
        <translation>名称对 S3 存储来说太长，连同所有文件夹最多 1024 字节。</translation>
    </message>
    <message>
        <source>A name in S3 storage cannot be reached where a folder in it is called &quot;.&quot; or &quot;..&quot;, or by a dot and one letter.</source>
        <translation>S3 存储中的名称，如果其中有文件夹名为“.”或“..”，或由一个点和一个字母组成，则无法访问。</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>Another Reelyard is using this queue.</source>
        <translation>另一个 Reelyard 正在使用此队列。</translation>
    </message>
    <message>
        <source>The queue&apos;s folder cannot be written: %1</source>
        <translation>无法写入队列的文件夹：%1</translation>
    </message>
    <message>
        <source>The queue&apos;s database cannot be opened for writing. Check the folder and its permissions.</source>
        <translation>无法以写入方式打开队列的数据库。请检查该文件夹及其权限。</translation>
    </message>
    <message>
        <source>The disk that holds the queue is full. Nothing was lost; make room and go on.</source>
        <translation>存放队列的磁盘已满。没有丢失任何内容；请腾出空间后继续。</translation>
    </message>
    <message>
        <source>Another program is using the queue&apos;s database.</source>
        <translation>另一个程序正在使用队列的数据库。</translation>
    </message>
    <message>
        <source>The queue&apos;s database is damaged.</source>
        <translation>队列的数据库已损坏。</translation>
    </message>
    <message>
        <source>There is not enough memory for the queue.</source>
        <translation>内存不足，无法加载队列。</translation>
    </message>
    <message>
        <source>The disk that holds the queue does not answer properly.</source>
        <translation>存放队列的磁盘没有正常响应。</translation>
    </message>
    <message>
        <source>The queue&apos;s database was damaged. It was set aside as &quot;%1&quot;; jobs that could be read from it: %2.</source>
        <translation>队列的数据库曾损坏，已另存为“%1”；能从中读出的任务数：%2。</translation>
    </message>
    <message>
        <source>The queue&apos;s database was damaged. It was set aside as &quot;%1&quot; and an empty queue begun.</source>
        <translation>队列的数据库曾损坏，已另存为“%1”，并新建了空队列。</translation>
    </message>
    <message>
        <source>This queue was last used by a newer Reelyard. It was left as it is; please install that version or a newer one.</source>
        <translation>此队列上次由更新版本的 Reelyard 使用，现保持原样；请安装该版本或更新的版本。</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Mark as reviewed</source>
        <translation>标记为已检查</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>The changes of &quot;%1&quot; are not saved.</source>
        <translation>“%1”的更改尚未保存。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Go On Editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Open a list of links</source>
        <translation>打开链接列表</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.tsv *.jsonl *.ndjson *.m3u);;All files (*)</source>
        <translation>列表 (*.txt *.csv *.tsv *.jsonl *.ndjson *.m3u);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>选择徽标</translation>
    </message>
    <message>
        <source>Pictures (*.png *.webp *.tif *.tiff *.jpg *.jpeg *.gif *.bmp);;All files (*)</source>
        <translation>图片 (*.png *.webp *.tif *.tiff *.jpg *.jpeg *.gif *.bmp);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a LUT</source>
        <translation>选择 LUT</translation>
    </message>
    <message>
        <source>LUT files (*.cube *.3dl *.dat *.m3d *.csp);;All files (*)</source>
        <translation>LUT 文件 (*.cube *.3dl *.dat *.m3d *.csp);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Tables (*.csv);;JSON (*.json)</source>
        <translation>表格 (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt);;All files (*)</source>
        <translation>日志 (*.log *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>导入预设</translation>
    </message>
    <message>
        <source>Presets (*.json);;All files (*)</source>
        <translation>预设 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export a preset</source>
        <translation>导出预设</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>预设 (*.json)</translation>
    </message>
</context>
<context>
    <name>EncoderFacts</name>
    <message>
        <source>Text for MP4 and MOV</source>
        <translation>用于 MP4 和 MOV 的文本</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The command names no output.</source>
        <translation>命令中没有指定输出。</translation>
    </message>
    <message>
        <source>The output %1 of a filter graph leads nowhere.</source>
        <translation>滤镜图的输出 %1 没有去向。</translation>
    </message>
    <message>
        <source>The recipe loops its input for ever; -t or -shortest would end it.</source>
        <translation>此配方无限循环其输入；使用 -t 或 -shortest 可使其结束。</translation>
    </message>
    <message>
        <source>A file that the recipe reads beside the source cannot be used (%1): %2</source>
        <translation>配方除源文件外还要读取的一个文件无法使用（%1）：%2</translation>
    </message>
    <message>
        <source>The filters of the recipe go on without end after the source has ended; -t or -shortest would end it.</source>
        <translation>源文件结束后，配方的滤镜仍会无休止地继续；使用 -t 或 -shortest 可使其结束。</translation>
    </message>
    <message>
        <source>The source is repeated without end, and nothing comes of it.</source>
        <translation>源文件被无限重复，却没有产生任何内容。</translation>
    </message>
    <message>
        <source>A playlist of the output is missing.</source>
        <translation>缺少输出的一个播放列表。</translation>
    </message>
    <message>
        <source>A piece that the playlist names is missing.</source>
        <translation>缺少播放列表中列出的一个分段。</translation>
    </message>
    <message>
        <source>A piece that the playlist names is empty.</source>
        <translation>播放列表中列出的一个分段是空的。</translation>
    </message>
    <message>
        <source>A playlist of the output cannot be read.</source>
        <translation>无法读取输出的一个播放列表。</translation>
    </message>
    <message>
        <source>A playlist of the output names nothing.</source>
        <translation>输出的一个播放列表没有列出任何内容。</translation>
    </message>
    <message>
        <source>The option %1 is not known.</source>
        <translation>未知选项 %1。</translation>
    </message>
    <message>
        <source>The option %1 is not known. Did you mean -%2?</source>
        <translation>未知选项 %1。您是指 -%2 吗？</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for -%2.</source>
        <translation>“%1”不是 -%2 的有效值。</translation>
    </message>
    <message>
        <source>The option -%1:%2 names its streams in a way that is not known. Use a kind and a number, as in &quot;b:v&quot; or &quot;b:a:1&quot;.</source>
        <translation>选项 -%1:%2 指定流的方式未知。请使用种类和编号，例如“b:v”或“b:a:1”。</translation>
    </message>
    <message>
        <source>The option -%1 names its streams in a way that is not known. Use a kind and a number, as in &quot;b:v&quot; or &quot;b:a:1&quot;.</source>
        <translation>选项 -%1 指定流的方式未知。请使用种类和编号，例如“b:v”或“b:a:1”。</translation>
    </message>
    <message>
        <source>The option -%1 is not for outputs.</source>
        <translation>选项 -%1 不能用于输出。</translation>
    </message>
    <message>
        <source>The option -%1 is not for inputs.</source>
        <translation>选项 -%1 不能用于输入。</translation>
    </message>
    <message>
        <source>The LUT file cannot be used; it may be damaged or of another kind: %1</source>
        <translation>LUT 文件无法使用，可能已损坏或属于其他类型：%1</translation>
    </message>
    <message>
        <source>The filter %1 of the recipe is not valid: %2</source>
        <translation>配方的滤镜 %1 无效：%2</translation>
    </message>
    <message>
        <source>The filters of the recipe are not valid: %1</source>
        <translation>配方的滤镜无效：%1</translation>
    </message>
    <message>
        <source>The filter &quot;%1&quot; may not be used in a recipe, because it reaches outside the job.</source>
        <translation>滤镜“%1”会访问任务以外的内容，不能在配方中使用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for -filter_threads.</source>
        <translation>“%1”不是 -filter_threads 的有效值。</translation>
    </message>
    <message>
        <source>The filters &quot;%1&quot; need one input and one output; for more there is -filter_complex.</source>
        <translation>滤镜“%1”须有一个输入和一个输出；如需更多，请使用 -filter_complex。</translation>
    </message>
    <message>
        <source>A filter for sound cannot take a picture, nor the reverse.</source>
        <translation>声音滤镜不能处理画面，画面滤镜也不能处理声音。</translation>
    </message>
    <message>
        <source>The disk of the output reported an error while writing.</source>
        <translation>输出所在磁盘在写入时报告了错误。</translation>
    </message>
    <message>
        <source>-y and -n cannot be used together.</source>
        <translation>-y 和 -n 不能同时使用。</translation>
    </message>
    <message>
        <source>The graphics hardware &quot;%1&quot; could not be opened.</source>
        <translation>无法打开图形硬件“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for -init_hw_device: %2</source>
        <translation>“%1”不是 -init_hw_device 的有效值：%2</translation>
    </message>
    <message>
        <source>No device of the name &quot;%1&quot; was opened for -filter_hw_device.</source>
        <translation>没有为 -filter_hw_device 打开名为“%1”的设备。</translation>
    </message>
    <message>
        <source>there is no such kind of device.</source>
        <translation>没有这种设备。</translation>
    </message>
    <message>
        <source>there is a device of this name already.</source>
        <translation>已有同名设备。</translation>
    </message>
    <message>
        <source>the device that it is made from was not opened.</source>
        <translation>它所依赖的设备没有打开。</translation>
    </message>
    <message>
        <source>its settings cannot be read.</source>
        <translation>无法读取其设置。</translation>
    </message>
    <message>
        <source>The device &quot;%1&quot; cannot be used with -hwaccel %2.</source>
        <translation>设备“%1”不能与 -hwaccel %2 一起使用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for -hwaccel.</source>
        <translation>“%1”不是 -hwaccel 的有效值。</translation>
    </message>
    <message>
        <source>Only links with http and https can be read.</source>
        <translation>只能读取 http 和 https 链接。</translation>
    </message>
    <message>
        <source>The decoder %1 is not part of this program&apos;s libraries.</source>
        <translation>此程序的库中没有解码器 %1。</translation>
    </message>
    <message>
        <source>The decoder %1 is for another kind of stream.</source>
        <translation>解码器 %1 用于另一种流。</translation>
    </message>
    <message>
        <source>-to is not behind -ss.</source>
        <translation>-to 不在 -ss 之后。</translation>
    </message>
    <message>
        <source>There is no input format &quot;%1&quot;.</source>
        <translation>没有输入格式“%1”。</translation>
    </message>
    <message>
        <source>The input format %1 reaches outside the job and may not be used in a recipe.</source>
        <translation>输入格式 %1 会访问任务以外的内容，不能在配方中使用。</translation>
    </message>
    <message>
        <source>Reelyard does not read from a pipe.</source>
        <translation>Reelyard 不从管道读取。</translation>
    </message>
    <message>
        <source>A recipe that says of which format the source is (-f) cannot read the joined parts of a take.</source>
        <translation>指定了源文件格式（-f）的配方无法读取由多个部分拼接的镜头条。</translation>
    </message>
    <message>
        <source>The input %1 has no use for the option -%2.</source>
        <translation>输入 %1 用不到选项 -%2。</translation>
    </message>
    <message>
        <source>The decoder %1 has no option -%2.</source>
        <translation>解码器 %1 没有选项 -%2。</translation>
    </message>
    <message>
        <source>the kinds of their streams</source>
        <translation>流的种类</translation>
    </message>
    <message>
        <source>the codec</source>
        <translation>编解码器</translation>
    </message>
    <message>
        <source>the size of the picture</source>
        <translation>画面尺寸</translation>
    </message>
    <message>
        <source>the sound&apos;s sample rate or channels</source>
        <translation>声音的采样率或声道</translation>
    </message>
    <message>
        <source>the codec&apos;s settings</source>
        <translation>编解码器设置</translation>
    </message>
    <message>
        <source>A part of the take, &quot;%1&quot;, cannot be used: %2</source>
        <translation>镜头条的一个部分“%1”无法使用：%2</translation>
    </message>
    <message>
        <source>How long this part of the take is could not be told: &quot;%1&quot;.</source>
        <translation>无法得知镜头条的这个部分有多长：“%1”。</translation>
    </message>
    <message>
        <source>the container</source>
        <translation>容器格式</translation>
    </message>
    <message>
        <source>the number of streams</source>
        <translation>流的数量</translation>
    </message>
    <message>
        <source>The parts of this take do not fit together: in &quot;%1&quot; %2 is another than before.</source>
        <translation>此镜头条的各部分不匹配：“%1”中的%2与之前的不同。</translation>
    </message>
    <message>
        <source>The libraries of this program cannot join the parts of a take.</source>
        <translation>此程序的库无法拼接镜头条的各部分。</translation>
    </message>
    <message>
        <source>A take cannot be joined where a name has a line break.</source>
        <translation>名称中含有换行符时，无法拼接镜头条。</translation>
    </message>
    <message>
        <source>The disk quota for the output is used up.</source>
        <translation>输出的磁盘配额已用完。</translation>
    </message>
    <message>
        <source>The disk of the output is full.</source>
        <translation>输出所在磁盘已满。</translation>
    </message>
    <message>
        <source>There was not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>Too many files are open on this computer.</source>
        <translation>本机打开的文件太多。</translation>
    </message>
    <message>
        <source>Writing to this folder is not allowed.</source>
        <translation>不允许写入此文件夹。</translation>
    </message>
    <message>
        <source>Reading this file is not allowed.</source>
        <translation>不允许读取此文件。</translation>
    </message>
    <message>
        <source>The disk of the output is read-only.</source>
        <translation>输出所在磁盘为只读。</translation>
    </message>
    <message>
        <source>The output is larger than its disk&apos;s file system allows.</source>
        <translation>输出超过了所在磁盘的文件系统允许的大小。</translation>
    </message>
    <message>
        <source>The name of the file is too long for its disk.</source>
        <translation>文件名对所在磁盘来说太长。</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>这是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>The output&apos;s folder is gone.</source>
        <translation>输出文件夹已不存在。</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>文件不存在。</translation>
    </message>
    <message>
        <source>The disk or share of the output is not connected.</source>
        <translation>输出所在的磁盘或共享未连接。</translation>
    </message>
    <message>
        <source>The disk or share of the source is not connected.</source>
        <translation>源文件所在的磁盘或共享未连接。</translation>
    </message>
    <message>
        <source>The link leads nowhere any more (404).</source>
        <translation>链接已失效（404）。</translation>
    </message>
    <message>
        <source>The server does not allow access to this link.</source>
        <translation>服务器不允许访问此链接。</translation>
    </message>
    <message>
        <source>The server asks for fewer requests.</source>
        <translation>服务器要求减少请求次数。</translation>
    </message>
    <message>
        <source>The server refused this link.</source>
        <translation>服务器拒绝了此链接。</translation>
    </message>
    <message>
        <source>The server had an error of its own.</source>
        <translation>服务器自身发生错误。</translation>
    </message>
    <message>
        <source>The connection to the server failed.</source>
        <translation>与服务器的连接失败。</translation>
    </message>
    <message>
        <source>The file uses a variant of its format that cannot be read yet.</source>
        <translation>此文件使用其格式的一种变体，目前还无法读取。</translation>
    </message>
    <message>
        <source>This is not a media file, or its beginning is damaged.</source>
        <translation>这不是媒体文件，或者其开头已损坏。</translation>
    </message>
    <message>
        <source>The file is damaged and could not be read to its end.</source>
        <translation>文件已损坏，无法读到末尾。</translation>
    </message>
    <message>
        <source>There is no decoder for this file.</source>
        <translation>没有适用于此文件的解码器。</translation>
    </message>
    <message>
        <source>The file is damaged and could not be decoded.</source>
        <translation>文件已损坏，无法解码。</translation>
    </message>
    <message>
        <source>The filters of the recipe could not be applied to this picture or sound.</source>
        <translation>配方的滤镜无法用于此画面或声音。</translation>
    </message>
    <message>
        <source>The encoder refused the settings of the recipe for this source.</source>
        <translation>对于此源文件，编码器拒绝了配方的设置。</translation>
    </message>
    <message>
        <source>The encoder refused what came out of this file and the recipe&apos;s filters.</source>
        <translation>编码器拒绝了此文件经配方滤镜处理后的内容。</translation>
    </message>
    <message>
        <source>The encoder failed in the middle of its work.</source>
        <translation>编码器在工作途中失败。</translation>
    </message>
    <message>
        <source>The output format cannot hold what the recipe makes of this source.</source>
        <translation>输出格式无法容纳配方由此源文件生成的内容。</translation>
    </message>
    <message>
        <source>The finished file could not be opened again.</source>
        <translation>无法再次打开成品文件。</translation>
    </message>
    <message>
        <source>The file is encrypted (copy protection) and cannot be read without its key.</source>
        <translation>文件已加密（版权保护），没有密钥无法读取。</translation>
    </message>
    <message>
        <source>This is %1, which needs its maker&apos;s own software to be decoded.</source>
        <translation>这是 %1，需要厂商自己的软件才能解码。</translation>
    </message>
    <message>
        <source>The file holds subtitles only: no picture and no sound.</source>
        <translation>此文件只有字幕：没有画面，也没有声音。</translation>
    </message>
    <message>
        <source>There is no picture and no sound in this file.</source>
        <translation>此文件中没有画面，也没有声音。</translation>
    </message>
    <message>
        <source>The output was removed while it was made, or its folder was.</source>
        <translation>输出或其文件夹在制作过程中被移除。</translation>
    </message>
    <message>
        <source>The finished file could not be read to its end.</source>
        <translation>成品文件无法读到末尾。</translation>
    </message>
    <message>
        <source>The finished file does not have as many pictures as were written.</source>
        <translation>成品文件的帧数少于写入的帧数。</translation>
    </message>
    <message>
        <source>A sound track of the finished file has not all that was written.</source>
        <translation>成品文件的一条音轨缺少部分已写入的内容。</translation>
    </message>
    <message>
        <source>The times in a track of the finished file run backwards.</source>
        <translation>成品文件一条轨道中的时间倒退。</translation>
    </message>
    <message>
        <source>A track of the finished file is empty.</source>
        <translation>成品文件的一条轨道是空的。</translation>
    </message>
    <message>
        <source>A track of the finished file does not have the length it should have.</source>
        <translation>成品文件一条轨道的时长不正确。</translation>
    </message>
    <message>
        <source>A track of this file does not survive being rewrapped; it has to be encoded.</source>
        <translation>此文件的一条轨道经不起重新封装，必须编码。</translation>
    </message>
    <message>
        <source>A playlist of the output has no end.</source>
        <translation>输出的一个播放列表没有结尾。</translation>
    </message>
    <message>
        <source>The pieces of a playlist do not make up the whole.</source>
        <translation>播放列表的各分段不能组成整体。</translation>
    </message>
    <message>
        <source>A picture of the output is empty.</source>
        <translation>输出的一张图片是空的。</translation>
    </message>
    <message>
        <source>There are not as many picture files as were written.</source>
        <translation>图片文件少于写入的数量。</translation>
    </message>
    <message>
        <source>A track is missing from the finished file.</source>
        <translation>成品文件缺少一条轨道。</translation>
    </message>
    <message>
        <source>The finished file is shorter than its source.</source>
        <translation>成品文件比源文件短。</translation>
    </message>
    <message>
        <source>There is neither picture nor sound in the finished file.</source>
        <translation>成品文件中既没有画面，也没有声音。</translation>
    </message>
    <message>
        <source>-attach may not be used in a recipe, because it reads another file.</source>
        <translation>-attach 会读取其他文件，不能在配方中使用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty or too large to be attached.</source>
        <translation>“%1”为空或太大，无法附加。</translation>
    </message>
    <message>
        <source>There is nothing in this file that the recipe could use.</source>
        <translation>此文件中没有配方可用的内容。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already; -y overwrites it.</source>
        <translation>“%1”已存在；-y 可将其覆盖。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an input and an output.</source>
        <translation>“%1”既是输入又是输出。</translation>
    </message>
    <message>
        <source>The name of an image sequence needs a number like %03d in it.</source>
        <translation>图像序列的名称中须有 %03d 这样的编号。</translation>
    </message>
    <message>
        <source>One of the streams gives nothing for so long that the others cannot wait for it.</source>
        <translation>其中一个流太久没有内容，其他流无法再等待。</translation>
    </message>
    <message>
        <source>Nothing in this file could be decoded.</source>
        <translation>此文件中没有任何内容能够解码。</translation>
    </message>
    <message>
        <source>%1 cannot hold this file&apos;s picture (%2) as it is.</source>
        <translation>%1 无法原样容纳此文件的画面（%2）。</translation>
    </message>
    <message>
        <source>%1 cannot hold this file&apos;s sound (%2) as it is.</source>
        <translation>%1 无法原样容纳此文件的声音（%2）。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln video track was left out, because %1 cannot hold it.</source>
        <translation>
            <numerusform>已略去 %Ln 条视频轨道，因为 %1 无法容纳。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video tracks were left out, because %1 cannot hold them.</source>
        <translation>
            <numerusform>已略去 %Ln 条视频轨道，因为 %1 无法容纳。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln audio track was left out, because %1 cannot hold it.</source>
        <translation>
            <numerusform>已略去 %Ln 条音频轨道，因为 %1 无法容纳。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln audio tracks were left out, because %1 cannot hold them.</source>
        <translation>
            <numerusform>已略去 %Ln 条音频轨道，因为 %1 无法容纳。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subtitle track was left out, because %1 cannot hold it.</source>
        <translation>
            <numerusform>已略去 %Ln 条字幕轨道，因为 %1 无法容纳。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subtitle tracks were left out, because %1 cannot hold them.</source>
        <translation>
            <numerusform>已略去 %Ln 条字幕轨道，因为 %1 无法容纳。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln data track was left out, because %1 cannot hold it.</source>
        <translation>
            <numerusform>已略去 %Ln 条数据轨道，因为 %1 无法容纳。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln data tracks were left out, because %1 cannot hold them.</source>
        <translation>
            <numerusform>已略去 %Ln 条数据轨道，因为 %1 无法容纳。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment was left out, because %1 cannot hold it.</source>
        <translation>
            <numerusform>已略去 %Ln 个附件，因为 %1 无法容纳。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachments were left out, because %1 cannot hold them.</source>
        <translation>
            <numerusform>已略去 %Ln 个附件，因为 %1 无法容纳。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no tags: there are g, s, c and p.</source>
        <translation>“%1”没有指定任何标签：可用 g、s、c 和 p。</translation>
    </message>
    <message>
        <source>There is no chapter %1.</source>
        <translation>没有章节 %1。</translation>
    </message>
    <message>
        <source>There is no program %1.</source>
        <translation>没有节目 %1。</translation>
    </message>
    <message>
        <source>-map_metadata names a stream that is not there (%1).</source>
        <translation>-map_metadata 指定的流不存在（%1）。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no stream.</source>
        <translation>“%1”没有指定任何流。</translation>
    </message>
    <message>
        <source>What comes out of filters cannot be copied; it needs an encoder.</source>
        <translation>滤镜产生的内容不能复制，需要编码器。</translation>
    </message>
    <message>
        <source>The format %1 has no encoder of its own here for this kind of stream.</source>
        <translation>格式 %1 在这里没有适用于这种流的默认编码器。</translation>
    </message>
    <message>
        <source>The filters &quot;%1&quot; are for a stream that is copied; filtering needs an encoder.</source>
        <translation>滤镜“%1”用于被复制的流；使用滤镜需要编码器。</translation>
    </message>
    <message>
        <source>-vf, -af and -filter cannot be used for a stream that comes out of -filter_complex.</source>
        <translation>-vf、-af 和 -filter 不能用于由 -filter_complex 产生的流。</translation>
    </message>
    <message>
        <source>-r and -fpsmax cannot be used for the same stream.</source>
        <translation>-r 和 -fpsmax 不能用于同一个流。</translation>
    </message>
    <message>
        <source>The second pass needs the first one&apos;s log, which is not there (%1).</source>
        <translation>第二遍需要第一遍的日志，但该日志不存在（%1）。</translation>
    </message>
    <message>
        <source>The log of the first pass cannot be written (%1).</source>
        <translation>无法写入第一遍的日志（%1）。</translation>
    </message>
    <message>
        <source>The encoder %1 refuses the settings of the recipe.</source>
        <translation>编码器 %1 拒绝了配方的设置。</translation>
    </message>
    <message>
        <source>The encoder %1 has no option -%2.</source>
        <translation>编码器 %1 没有选项 -%2。</translation>
    </message>
    <message>
        <source>Subtitles that are pictures cannot be turned into text, nor the reverse.</source>
        <translation>图形字幕不能转换为文本，文本字幕也不能转换为图形。</translation>
    </message>
    <message>
        <source>The bitstream filter %1 does not take this stream.</source>
        <translation>比特流滤镜 %1 不接受此流。</translation>
    </message>
    <message>
        <source>The server of this link cannot prove who it is: its certificate is not valid.</source>
        <translation>此链接的服务器无法证明其身份：证书无效。</translation>
    </message>
    <message>
        <source>A secure connection to the server of this link could not be made.</source>
        <translation>无法与此链接的服务器建立安全连接。</translation>
    </message>
    <message>
        <source>The server of this link cannot be reached: its name is not known here, or the connection failed.</source>
        <translation>无法访问此链接的服务器：在这里找不到其名称，或连接失败。</translation>
    </message>
    <message>
        <source>The file claims to hold more streams or data than a file may have. (-max_streams N -i {source} in the recipe allows more streams.)</source>
        <translation>此文件声称包含的流或数据多于文件可以包含的数量。（在配方中使用 -max_streams N -i {source} 可允许更多流。）</translation>
    </message>
    <message>
        <source>This link was only good for a time and has expired. Replace the link, and the job can run.</source>
        <translation>此链接有时效，现已过期。替换链接后，任务即可运行。</translation>
    </message>
    <message>
        <source>Its picture of %1x%2 is larger than allowed. (-max_pixels N -i {source} in the recipe allows more.)</source>
        <translation>画面尺寸 %1x%2 超过了允许的大小。（在配方中使用 -max_pixels N -i {source} 可允许更大的画面。）</translation>
    </message>
    <message>
        <source>-%1 %2 reaches outside the job and may not be used in a recipe.</source>
        <translation>-%1 %2 会访问任务以外的内容，不能在配方中使用。</translation>
    </message>
    <message>
        <source>Only %1 of %2 minutes could be read.</source>
        <translation>%2 分钟中只能读取 %1 分钟。</translation>
    </message>
    <message>
        <source>Only %1 of %2 seconds could be read.</source>
        <translation>%2 秒中只能读取 %1 秒。</translation>
    </message>
    <message>
        <source>The picture could not be decoded; only the rest was kept.</source>
        <translation>画面无法解码，只保留了其余内容。</translation>
    </message>
    <message>
        <source>The sound could not be decoded; only the rest was kept.</source>
        <translation>声音无法解码，只保留了其余内容。</translation>
    </message>
    <message>
        <source>The subtitles could not be decoded; only the rest was kept.</source>
        <translation>字幕无法解码，只保留了其余内容。</translation>
    </message>
    <message>
        <source>A stream could not be read; only the rest was kept.</source>
        <translation>一个流无法读取，只保留了其余内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged frame in the source was skipped.</source>
        <translation>
            <numerusform>已跳过源文件中 %Ln 个损坏的帧。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged frames in the source were skipped.</source>
        <translation>
            <numerusform>已跳过源文件中 %Ln 个损坏的帧。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged piece of the source&apos;s sound was skipped.</source>
        <translation>
            <numerusform>已跳过源文件声音中 %Ln 处损坏的部分。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged pieces of the source&apos;s sound were skipped.</source>
        <translation>
            <numerusform>已跳过源文件声音中 %Ln 处损坏的部分。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frame in the source is damaged and may look wrong.</source>
        <translation>
            <numerusform>源文件中有 %Ln 个帧已损坏，显示可能不正确。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames in the source are damaged and may look wrong.</source>
        <translation>
            <numerusform>源文件中有 %Ln 个帧已损坏，显示可能不正确。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The decoder found %Ln error in the source&apos;s picture.</source>
        <translation>
            <numerusform>解码器在源文件的画面中发现 %Ln 个错误。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The decoder found %Ln errors in the source&apos;s picture.</source>
        <translation>
            <numerusform>解码器在源文件的画面中发现 %Ln 个错误。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The decoder found %Ln error in the source&apos;s sound.</source>
        <translation>
            <numerusform>解码器在源文件的声音中发现 %Ln 个错误。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The decoder found %Ln errors in the source&apos;s sound.</source>
        <translation>
            <numerusform>解码器在源文件的声音中发现 %Ln 个错误。</numerusform>
        </translation>
    </message>
    <message>
        <source>The source is %1 s shorter than its header says.</source>
        <translation>源文件比其文件头所示短 %1 秒。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet of the source is damaged or incomplete.</source>
        <translation>
            <numerusform>源文件中有 %Ln 个数据包损坏或不完整。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packets of the source are damaged or incomplete.</source>
        <translation>
            <numerusform>源文件中有 %Ln 个数据包损坏或不完整。</numerusform>
        </translation>
    </message>
    <message>
        <source>The source&apos;s file structure has errors; what could be read was used.</source>
        <translation>源文件的文件结构有错误；已使用能够读取的内容。</translation>
    </message>
    <message>
        <source>The end of the source could not be read cleanly.</source>
        <translation>源文件的末尾无法正常读取。</translation>
    </message>
    <message>
        <source>No picture of this file could be decoded.</source>
        <translation>此文件没有任何画面能够解码。</translation>
    </message>
    <message>
        <source>There is no picture in this file.</source>
        <translation>此文件中没有画面。</translation>
    </message>
    <message>
        <source>-map %1 names an input that is not there.</source>
        <translation>-map %1 指定的输入不存在。</translation>
    </message>
    <message>
        <source>Stream %1 is of an unknown kind; -ignore_unknown leaves it out, -copy_unknown copies it.</source>
        <translation>流 %1 的种类未知；-ignore_unknown 将其略去，-copy_unknown 将其复制。</translation>
    </message>
    <message>
        <source>No filter graph has an output [%1], or it is used already.</source>
        <translation>没有滤镜图具有输出 [%1]，或者该输出已被使用。</translation>
    </message>
    <message>
        <source>-map %1 matches no stream; with a &quot;?&quot; behind it, that would be fine.</source>
        <translation>-map %1 没有匹配任何流；在后面加上“?”即可允许这种情况。</translation>
    </message>
    <message>
        <source>There is no picture in this file, which the recipe needs.</source>
        <translation>此文件中没有配方需要的画面。</translation>
    </message>
    <message>
        <source>There is no sound in this file, which the recipe needs.</source>
        <translation>此文件中没有配方需要的声音。</translation>
    </message>
    <message>
        <source>The file lacks a stream that the recipe needs (%1).</source>
        <translation>此文件缺少配方需要的流（%1）。</translation>
    </message>
    <message>
        <source>Only filters for picture and sound can be used.</source>
        <translation>只能使用画面滤镜和声音滤镜。</translation>
    </message>
    <message>
        <source>There is no stream left for an input of the filter graph.</source>
        <translation>没有剩余的流可供滤镜图的一个输入使用。</translation>
    </message>
    <message>
        <source>The filter graph&apos;s label [%1] names no input.</source>
        <translation>滤镜图的标签 [%1] 没有指定任何输入。</translation>
    </message>
    <message>
        <source>The filter graph&apos;s label [%1] matches no stream.</source>
        <translation>滤镜图的标签 [%1] 没有匹配任何流。</translation>
    </message>
    <message>
        <source>There is no output format for &quot;%1&quot;.</source>
        <translation>没有适用于“%1”的输出格式。</translation>
    </message>
    <message>
        <source>The encoder %1 is not part of this program&apos;s libraries.</source>
        <translation>此程序的库中没有编码器 %1。</translation>
    </message>
    <message>
        <source>The encoder %1 is for another kind of stream.</source>
        <translation>编码器 %1 用于另一种流。</translation>
    </message>
    <message>
        <source>The recipe does not use the source (-i {source}).</source>
        <translation>配方没有使用源文件（-i {source}）。</translation>
    </message>
    <message>
        <source>The graphics hardware failed in the middle of its work.</source>
        <translation>图形硬件在工作途中失败。</translation>
    </message>
    <message>
        <source>The graphics hardware could not be used, so this was done in software.</source>
        <translation>无法使用图形硬件，因此改用软件完成。</translation>
    </message>
    <message>
        <source>Encoded in software, because no graphics hardware for it was found.</source>
        <translation>已用软件编码，因为没有找到适用的图形硬件。</translation>
    </message>
    <message>
        <source>Whether the output is smaller than its source could not be told.</source>
        <translation>无法判断输出是否小于源文件。</translation>
    </message>
    <message>
        <source>Not kept, since it would not be smaller than the source: %1 instead of %2.</source>
        <translation>未保留，因为不会小于源文件：%1，而源文件为 %2。</translation>
    </message>
    <message>
        <source>The option -%1 has no effect with the encoders of this recipe.</source>
        <translation>选项 -%1 对此配方的编码器不起作用。</translation>
    </message>
    <message>
        <source>The format %1 has no option -%2.</source>
        <translation>格式 %1 没有选项 -%2。</translation>
    </message>
    <message>
        <source>The encoder does not know one of its settings.</source>
        <translation>编码器不认识它的一项设置。</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Reelyard made a mistake of its own. Please report it with the log.</source>
        <translation>Reelyard 自身出错。请连同日志一起报告。</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>An editing program could not put this file in the source&apos;s place. %1</source>
        <translation>剪辑程序无法用此文件替换源文件。%1</translation>
    </message>
    <message>
        <source>The finished file could not be opened again.</source>
        <translation>无法再次打开成品文件。</translation>
    </message>
    <message>
        <source>A track of the finished file cannot be decoded.</source>
        <translation>成品文件的一条轨道无法解码。</translation>
    </message>
    <message>
        <source>The finished file has faults: not all of it could be decoded again. Please try again.</source>
        <translation>成品文件有缺陷：并非所有内容都能再次解码。请重试。</translation>
    </message>
    <message>
        <source>How like the source the picture is was not measured: the source is HDR and the output is not.</source>
        <translation>未测量画面与源文件的相似度：源文件是 HDR，而输出不是。</translation>
    </message>
    <message>
        <source>The picture is less like the source than asked for: %1 is %2, at least %3 was wanted. Choose a higher quality, or ask for less.</source>
        <translation>画面与源文件的相似度低于要求：%1 为 %2，要求至少 %3。请选择更高的质量，或降低要求。</translation>
    </message>
    <message>
        <source>The certificate holds for what could be decoded: the source has faults in stream %1.</source>
        <translation>证书仅对能够解码的内容有效：源文件的流 %1 有缺陷。</translation>
    </message>
    <message>
        <source>The picture (stream %1) is not the source&apos;s, bit by bit.</source>
        <translation>画面（流 %1）与源文件并非逐比特一致。</translation>
    </message>
    <message>
        <source>The sound (stream %1) is not the source&apos;s, bit by bit.</source>
        <translation>声音（流 %1）与源文件并非逐比特一致。</translation>
    </message>
    <message>
        <source>Stream %1 holds %2 units where the source has %3.</source>
        <translation>流 %1 有 %2 个单元，而源文件有 %3 个。</translation>
    </message>
    <message>
        <source>The pictures of stream %1 are the source&apos;s, but not at the same times.</source>
        <translation>流 %1 的画面与源文件一致，但时间不同。</translation>
    </message>
    <message>
        <source>There is no picture and no sound to compare.</source>
        <translation>没有可供比较的画面和声音。</translation>
    </message>
    <message>
        <source>This output is not lossless. %1 Choose lossless settings, and copy sound that is compressed already.</source>
        <translation>此输出不是无损的。%1请选择无损设置，已压缩的声音请直接复制。</translation>
    </message>
    <message>
        <source>A link has no modification time that could be carried over.</source>
        <translation>链接没有可以沿用的修改时间。</translation>
    </message>
    <message>
        <source>The source&apos;s modification time could not be carried over: %1.</source>
        <translation>无法沿用源文件的修改时间：%1。</translation>
    </message>
    <message>
        <source>A list of picture checksums needs a picture; this output has sound only.</source>
        <translation>画面校验和列表需要画面；此输出只有声音。</translation>
    </message>
    <message>
        <source>This is no certificate that Reelyard can read.</source>
        <translation>这不是 Reelyard 能读取的证书。</translation>
    </message>
    <message>
        <source>The file is not the one that the certificate was written for.</source>
        <translation>此文件不是该证书所针对的文件。</translation>
    </message>
    <message>
        <source>The file cannot be read any more as it could.</source>
        <translation>此文件已不能像当初那样读取。</translation>
    </message>
    <message>
        <source>Stream %1 is not what it was when the certificate was written.</source>
        <translation>流 %1 与签发证书时不同。</translation>
    </message>
    <message>
        <source>Stream %1 cannot be decoded by this computer.</source>
        <translation>本机无法解码流 %1。</translation>
    </message>
    <message>
        <source>progressive</source>
        <translation>逐行</translation>
    </message>
    <message>
        <source>interlaced, top field first</source>
        <translation>隔行，顶场优先</translation>
    </message>
    <message>
        <source>interlaced, bottom field first</source>
        <translation>隔行，底场优先</translation>
    </message>
    <message>
        <source>Only one of source and output has a picture.</source>
        <translation>源文件和输出中只有一个有画面。</translation>
    </message>
    <message>
        <source>The picture is %1x%2, which is neither all nor half nor a quarter of the source&apos;s %3x%4.</source>
        <translation>画面为 %1x%2，既不是源文件 %3x%4 的全尺寸，也不是其一半或四分之一。</translation>
    </message>
    <message>
        <source>The picture is %1, the source&apos;s is %2.</source>
        <translation>画面为 %1，源文件为 %2。</translation>
    </message>
    <message>
        <source>There are %1 pictures, the source has %2.</source>
        <translation>画面有 %1 帧，源文件有 %2 帧。</translation>
    </message>
    <message>
        <source>The frame rate is %1, the source&apos;s is %2.</source>
        <translation>帧率为 %1，源文件为 %2。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The sound channels are %1, the source&apos;s are %2.</source>
        <translation>声道为 %1，源文件为 %2。</translation>
    </message>
    <message>
        <source>There is no start time code, the source&apos;s is %1.</source>
        <translation>没有起始时间码，源文件为 %1。</translation>
    </message>
    <message>
        <source>The start time code is %1, the source&apos;s is %2.</source>
        <translation>起始时间码为 %1，源文件为 %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read.</source>
        <translation>无法读取“%1”。</translation>
    </message>
    <message>
        <source>This is no list of picture checksums.</source>
        <translation>这不是画面校验和列表。</translation>
    </message>
    <message>
        <source>The pictures are not those that the list was made from.</source>
        <translation>画面与生成列表时的画面不同。</translation>
    </message>
</context>
<context>
    <name>FFHub</name>
    <message>
        <source>The cloud account does not accept this key.</source>
        <translation>云端账户不接受此密钥。</translation>
    </message>
    <message>
        <source>The cloud account has no credit left.</source>
        <translation>云端账户余额已用完。</translation>
    </message>
    <message>
        <source>The cloud account does not allow this.</source>
        <translation>云端账户不允许此操作。</translation>
    </message>
    <message>
        <source>There is no such service at the account&apos;s address. It may lack its path, as in https://api.ffhub.io/v1: remove the account and add it with the whole address.</source>
        <translation>账户地址上没有这项服务。地址可能缺少路径，例如 https://api.ffhub.io/v1：请移除该账户，再用完整地址重新添加。</translation>
    </message>
    <message>
        <source>The cloud asks for fewer requests.</source>
        <translation>云端要求减少请求次数。</translation>
    </message>
    <message>
        <source>The cloud&apos;s server failed to answer.</source>
        <translation>云端服务器未能响应。</translation>
    </message>
    <message>
        <source>The cloud refused this task.</source>
        <translation>云端拒绝了此任务。</translation>
    </message>
    <message>
        <source>The cloud refused this task: %1</source>
        <translation>云端拒绝了此任务：%1</translation>
    </message>
    <message>
        <source>The cloud&apos;s answer could not be understood.</source>
        <translation>无法理解云端的回应。</translation>
    </message>
    <message>
        <source>%1 makes a folder, and %2 makes single files.</source>
        <translation>%1 生成文件夹，而 %2 只生成单个文件。</translation>
    </message>
    <message>
        <source>%1 does not make files of the type %2.</source>
        <translation>%1 不生成 %2 类型的文件。</translation>
    </message>
    <message>
        <source>the checks that are asked for (%1) are made on this computer only.</source>
        <translation>要求的检查（%1）只能在本机进行。</translation>
    </message>
    <message>
        <source>the recipe reads a file beside the source (%1).</source>
        <translation>配方除源文件外还要读取一个文件（%1）。</translation>
    </message>
    <message>
        <source>the recipe takes two passes, and %1 runs one command.</source>
        <translation>配方需要两遍编码，而 %1 只运行一条命令。</translation>
    </message>
    <message>
        <source>the file is larger than %1 takes (%2).</source>
        <translation>文件超过了 %1 接受的大小（%2）。</translation>
    </message>
    <message>
        <source>The cloud does not know this task.</source>
        <translation>云端不认识此任务。</translation>
    </message>
    <message>
        <source>The cloud could not read this source.</source>
        <translation>云端无法读取此源文件。</translation>
    </message>
    <message>
        <source>The source is cut off: its index is missing.</source>
        <translation>源文件被截断：缺少索引。</translation>
    </message>
    <message>
        <source>The link may not be read, or has expired.</source>
        <translation>链接不允许读取，或已过期。</translation>
    </message>
    <message>
        <source>There is nothing at this link.</source>
        <translation>此链接处没有内容。</translation>
    </message>
    <message>
        <source>The server of the source failed to answer the cloud.</source>
        <translation>源文件的服务器未能响应云端。</translation>
    </message>
    <message>
        <source>The cloud could not reach the source.</source>
        <translation>云端无法访问源文件。</translation>
    </message>
    <message>
        <source>The cloud does not have this encoder.</source>
        <translation>云端没有此编码器。</translation>
    </message>
    <message>
        <source>The cloud does not know an option of this recipe.</source>
        <translation>云端不认识此配方的一个选项。</translation>
    </message>
    <message>
        <source>The cloud cannot carry out this recipe.</source>
        <translation>云端无法执行此配方。</translation>
    </message>
    <message>
        <source>The source lacks a stream that the recipe wants.</source>
        <translation>源文件缺少配方需要的流。</translation>
    </message>
    <message>
        <source>The task took longer than the cloud lets one run.</source>
        <translation>任务超过了云端允许的运行时间。</translation>
    </message>
    <message>
        <source>The cloud says that the task failed, and does not say why.</source>
        <translation>云端报告任务失败，但没有说明原因。</translation>
    </message>
    <message>
        <source>The cloud says that the task failed: %1</source>
        <translation>云端报告任务失败：%1</translation>
    </message>
</context>
<context>
    <name>FailureFile</name>
    <message>
        <source>&quot;%1&quot; cannot be written.</source>
        <translation>无法写入“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written to its end.</source>
        <translation>“%1”未能完整写入。</translation>
    </message>
</context>
<context>
    <name>FieldButton</name>
    <message>
        <source>Clear the field</source>
        <translation>清空此栏</translation>
    </message>
</context>
<context>
    <name>FileScanner</name>
    <message>
        <source>&quot;%1&quot; is neither a file nor a folder.</source>
        <translation>“%1”既不是文件，也不是文件夹。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>There is no permission for &quot;%1&quot;.</source>
        <translation>没有访问“%1”的权限。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is on a read-only disk.</source>
        <translation>“%1”位于只读磁盘上。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not there.</source>
        <translation>“%1”不存在。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already.</source>
        <translation>“%1”已存在。</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; is too long for this disk.</source>
        <translation>名称“%1”对此磁盘来说太长。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>The disk or share that holds &quot;%1&quot; does not answer.</source>
        <translation>“%1”所在的磁盘或共享没有响应。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written: %2.</source>
        <translation>无法写入“%1”：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large.</source>
        <translation>“%1”太大。</translation>
    </message>
    <message>
        <source>The copy &quot;%1&quot; is not what was copied: its disk or share, or the way there, has a fault.</source>
        <translation>副本“%1”与原文件不一致：其磁盘或共享，或传输途中有故障。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not connected.</source>
        <translation>“%1”未连接。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read.</source>
        <translation>无法读取“%1”。</translation>
    </message>
</context>
<context>
    <name>Hardware</name>
    <message>
        <source>NVIDIA (NVENC, NVDEC)</source>
        <translation>NVIDIA (NVENC, NVDEC)</translation>
    </message>
    <message>
        <source>Intel Quick Sync (QSV)</source>
        <translation>Intel Quick Sync (QSV)</translation>
    </message>
    <message>
        <source>VAAPI</source>
        <translation>VAAPI</translation>
    </message>
    <message>
        <source>Apple VideoToolbox</source>
        <translation>Apple VideoToolbox</translation>
    </message>
    <message>
        <source>AMD (AMF)</source>
        <translation>AMD (AMF)</translation>
    </message>
    <message>
        <source>Direct3D 11 (AMF, Media Foundation)</source>
        <translation>Direct3D 11 (AMF, Media Foundation)</translation>
    </message>
    <message>
        <source>DirectX Video Acceleration</source>
        <translation>DirectX Video Acceleration</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 及另外 %2 个</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>None of the outputs fits this source.</source>
        <translation>没有任何输出适合此源文件。</translation>
    </message>
    <message>
        <source>Here: this computer does it in time.</source>
        <translation>本机：本机能按时完成。</translation>
    </message>
    <message>
        <source>In the cloud: the queue here was longer than wanted.</source>
        <translation>云端：本机的队列比期望的长。</translation>
    </message>
    <message>
        <source>In the cloud: it would not have been done in time here.</source>
        <translation>云端：在本机无法按时完成。</translation>
    </message>
    <message>
        <source>In the cloud: this computer cannot do it.</source>
        <translation>云端：本机无法完成。</translation>
    </message>
    <message>
        <source>Here: the cap leaves no room for it in the cloud.</source>
        <translation>本机：上限之内已没有余额供其在云端运行。</translation>
    </message>
    <message>
        <source>Here: the cloud cannot do it.</source>
        <translation>本机：云端无法完成。</translation>
    </message>
    <message>
        <source>Here: the cloud cannot be reached.</source>
        <translation>本机：无法连接云端。</translation>
    </message>
    <message>
        <source>Here: it is never to be uploaded.</source>
        <translation>本机：设置为永不上传。</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>云端</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
</context>
<context>
    <name>JobStore</name>
    <message>
        <source>This file is already in the queue.</source>
        <translation>此文件已在队列中。</translation>
    </message>
</context>
<context>
    <name>LinkList</name>
    <message>
        <source>&quot;%1&quot; is the playlist of one video and no list of videos. Add it as a file or by its link.</source>
        <translation>“%1”是单个视频的播放列表，不是视频列表。请将其作为文件或通过链接添加。</translation>
    </message>
    <message>
        <source>The first line of &quot;%1&quot; names no column &quot;url&quot;.</source>
        <translation>“%1”的第一行没有名为“url”的列。</translation>
    </message>
    <message>
        <source>it has more fields than the first line</source>
        <translation>字段数多于第一行</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no size in bytes</source>
        <translation>“%1”不是以字节为单位的大小</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no JSON array of objects: %2.</source>
        <translation>“%1”不是由对象组成的 JSON 数组：%2。</translation>
    </message>
    <message>
        <source>Line %1 of &quot;%2&quot; cannot be read: %3.</source>
        <translation>无法读取“%2”的第 %1 行：%3。</translation>
    </message>
    <message>
        <source>there is no link and no path</source>
        <translation>没有链接，也没有路径</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>有引号没有闭合</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large for a list.</source>
        <translation>“%1”作为列表太大。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a list: it is no plain text.</source>
        <translation>“%1”不是列表：它不是纯文本。</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Frames a second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>Times real time</source>
        <translation>实时倍数</translation>
    </message>
    <message>
        <source>Written a second</source>
        <translation>每秒写入</translation>
    </message>
    <message>
        <source>Running jobs</source>
        <translation>运行中的任务</translation>
    </message>
    <message>
        <source>Queued jobs</source>
        <translation>排队中的任务</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>under $0.01</source>
        <translation>不到 $0.01</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>%1 done, %2 of them to review, %3 failed</source>
        <translation>%1 个已完成，其中 %2 个待检查，%3 个已失败</translation>
    </message>
    <message>
        <source>%1 done, %2 failed</source>
        <translation>%1 个已完成，%2 个已失败</translation>
    </message>
    <message>
        <source>%1 done, %2 of them to review</source>
        <translation>%1 个已完成，其中 %2 个待检查</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 个已完成</translation>
    </message>
    <message>
        <source>A batch has ended</source>
        <translation>一个批次已结束</translation>
    </message>
    <message>
        <source>Batch “%1”</source>
        <translation>批次“%1”</translation>
    </message>
    <message>
        <source>Reelyard needs you</source>
        <translation>Reelyard 需要您处理</translation>
    </message>
    <message>
        <source>One job cannot go on without you.</source>
        <translation>有一个任务需要您处理才能继续。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs cannot go on without you.</source>
        <translation>
            <numerusform>有 %Ln 个任务需要您处理才能继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Since yesterday: %1 done, %2 failed. %3 left.</source>
        <translation>自昨天以来：%1 个已完成，%2 个已失败。剩余 %3 个。</translation>
    </message>
    <message>
        <source>Reelyard is working</source>
        <translation>Reelyard 正在工作</translation>
    </message>
    <message>
        <source>%1 Done about %2.</source>
        <translation>%1预计 %2 完成。</translation>
    </message>
</context>
<context>
    <name>OverviewText</name>
    <message>
        <source>to be kept</source>
        <translation>将保留</translation>
    </message>
    <message>
        <source>to be changed</source>
        <translation>将更改</translation>
    </message>
    <message>
        <source>to be dropped</source>
        <translation>将丢弃</translation>
    </message>
    <message>
        <source>to be added</source>
        <translation>将添加</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Output, as planned</source>
        <translation>计划的输出</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源文件</translation>
    </message>
    <message>
        <source>followed by %1</source>
        <translation>后接 %1</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>已不存在。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>流</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>已失败：%1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理方法</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待检查</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>运行位置</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Choose a job to see what is known about it.</source>
        <translation>选择一个任务，即可查看它的已知信息。</translation>
    </message>
    <message>
        <source>It cannot be reached now.</source>
        <translation>目前无法访问。</translation>
    </message>
</context>
<context>
    <name>PlaceComparison</name>
    <message>
        <source>There is no cloud account yet.</source>
        <translation>还没有云端账户。</translation>
    </message>
    <message>
        <source>Some of them are never to be uploaded.</source>
        <translation>其中一些设置为永不上传。</translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>The name field {%1} is not known. There are {%2}.</source>
        <translation>未知的名称字段 {%1}。可用的有 {%2}。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no template for a file name.</source>
        <translation>“%1”不是有效的文件名模板。</translation>
    </message>
    <message>
        <source>The output exists already.</source>
        <translation>输出已存在。</translation>
    </message>
</context>
<context>
    <name>Playlist</name>
    <message>
        <source>For DASH the segments have to be numbered one after the other.</source>
        <translation>DASH 的分段必须连续编号。</translation>
    </message>
    <message>
        <source>For DASH the segments have to be fragmented MP4 (-hls_segment_type fmp4).</source>
        <translation>DASH 的分段必须是分片 MP4（-hls_segment_type fmp4）。</translation>
    </message>
    <message>
        <source>For DASH picture and sound have to be outputs of their own.</source>
        <translation>DASH 的画面和声音必须是各自独立的输出。</translation>
    </message>
    <message>
        <source>The playlist needs the bit rate of each rendition. Set it in the recipe with -b:v and -b:a.</source>
        <translation>播放列表需要每个版本的码率。请在配方中用 -b:v 和 -b:a 设置。</translation>
    </message>
</context>
<context>
    <name>Power</name>
    <message>
        <source>The system did not put the computer to sleep.</source>
        <translation>系统没有让计算机进入睡眠。</translation>
    </message>
    <message>
        <source>The system did not shut the computer down.</source>
        <translation>系统没有关闭计算机。</translation>
    </message>
</context>
<context>
    <name>Preservation</name>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel</source>
        <translation>
            <numerusform>%Ln 个声道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln channels</source>
        <translation>
            <numerusform>%Ln 个声道</numerusform>
        </translation>
    </message>
    <message>
        <source>The cover picture (stream %1)</source>
        <translation>封面图片（流 %1）</translation>
    </message>
    <message>
        <source>The picture (stream %1)</source>
        <translation>画面（流 %1）</translation>
    </message>
    <message>
        <source>The sound track (stream %1)</source>
        <translation>音轨（流 %1）</translation>
    </message>
    <message>
        <source>The subtitle track (stream %1)</source>
        <translation>字幕轨道（流 %1）</translation>
    </message>
    <message>
        <source>The attached file (stream %1)</source>
        <translation>附加文件（流 %1）</translation>
    </message>
    <message>
        <source>The data track (stream %1)</source>
        <translation>数据轨道（流 %1）</translation>
    </message>
    <message>
        <source>%1 is not in the output.</source>
        <translation>%1不在输出中。</translation>
    </message>
    <message>
        <source>%1 is there.</source>
        <translation>%1已保留。</translation>
    </message>
    <message>
        <source>%1 is there in another form: %2 became %3.</source>
        <translation>%1以另一种形式保留：%2 变为 %3。</translation>
    </message>
    <message>
        <source> with light levels</source>
        <translation>（含亮度级别）</translation>
    </message>
    <message>
        <source>The source is %1, the output is not HDR.</source>
        <translation>源文件为 %1，输出不是 HDR。</translation>
    </message>
    <message>
        <source>The output is %1 like the source.</source>
        <translation>输出与源文件一样为 %1。</translation>
    </message>
    <message>
        <source>The output is %1 like the source, but what it says of the display that the picture was made on is not the same.</source>
        <translation>输出与源文件一样为 %1，但其中关于母版制作显示器的信息不同。</translation>
    </message>
    <message>
        <source>The source is %1, the output is %2.</source>
        <translation>源文件为 %1，输出为 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chapter</source>
        <translation>
            <numerusform>%Ln 个章节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chapters</source>
        <translation>
            <numerusform>%Ln 个章节</numerusform>
        </translation>
    </message>
    <message>
        <source>The source has %1, the output none.</source>
        <translation>源文件有 %1，输出没有。</translation>
    </message>
    <message>
        <source>The source has %1, the output has %2.</source>
        <translation>源文件有 %1，输出有 %2。</translation>
    </message>
    <message>
        <source>The output has the source&apos;s %1.</source>
        <translation>输出保留了源文件的 %1。</translation>
    </message>
    <message>
        <source>The output has %1, but not all at the source&apos;s times.</source>
        <translation>输出有 %1，但时间并非都与源文件一致。</translation>
    </message>
    <message>
        <source>The output has %1, but not all with the source&apos;s titles.</source>
        <translation>输出有 %1，但标题并非都与源文件一致。</translation>
    </message>
    <message>
        <source>closed captions</source>
        <translation>隐藏式字幕</translation>
    </message>
    <message>
        <source>The closed captions in the picture are there.</source>
        <translation>画面中的隐藏式字幕已保留。</translation>
    </message>
    <message>
        <source>The closed captions in the picture are not in the output.</source>
        <translation>画面中的隐藏式字幕不在输出中。</translation>
    </message>
    <message>
        <source>The source starts with time code %1, the output has none.</source>
        <translation>源文件从时间码 %1 开始，输出没有时间码。</translation>
    </message>
    <message>
        <source>The output starts with time code %1.</source>
        <translation>输出从时间码 %1 开始。</translation>
    </message>
    <message>
        <source>The source starts with time code %1, the output with %2.</source>
        <translation>源文件从时间码 %1 开始，输出从 %2 开始。</translation>
    </message>
    <message>
        <source>The date %1 is there.</source>
        <translation>日期 %1 已保留。</translation>
    </message>
    <message>
        <source>The date %1 is not in the output.</source>
        <translation>日期 %1 不在输出中。</translation>
    </message>
    <message>
        <source>The date %1 became %2.</source>
        <translation>日期 %1 变为 %2。</translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; is there.</source>
        <translation>标签“%1”已保留。</translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; is not in the output.</source>
        <translation>标签“%1”不在输出中。</translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; has another value.</source>
        <translation>标签“%1”的值不同。</translation>
    </message>
    <message>
        <source>One more thing that has to be kept is lost.</source>
        <translation>另有一项须保留的内容已丢失。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more things that have to be kept are lost.</source>
        <translation>
            <numerusform>另有 %Ln 项须保留的内容已丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a recipe that keeps it, or do not ask for it.</source>
        <translation>请选择能保留它的配方，或不作此要求。</translation>
    </message>
</context>
<context>
    <name>PresetCatalogue</name>
    <message>
        <source>The preset file %1 could not be used: %2</source>
        <translation>无法使用预设文件 %1：%2</translation>
    </message>
    <message>
        <source>it cannot be read.</source>
        <translation>无法读取。</translation>
    </message>
    <message>
        <source>it is too large for a preset.</source>
        <translation>作为预设太大。</translation>
    </message>
    <message>
        <source>There is no preset named &quot;%1&quot;.</source>
        <translation>没有名为“%1”的预设。</translation>
    </message>
    <message>
        <source>There is no preset named &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>没有名为“%1”的预设。您是指“%2”吗？</translation>
    </message>
    <message>
        <source>it is not valid JSON.</source>
        <translation>不是有效的 JSON。</translation>
    </message>
    <message>
        <source>it has no name.</source>
        <translation>没有名称。</translation>
    </message>
</context>
<context>
    <name>PresetItems</name>
    <message>
        <source>Cannot run here: %1</source>
        <translation>无法在本机运行：%1</translation>
    </message>
    <message>
        <source>%1, cannot run here</source>
        <translation>%1，无法在本机运行</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>A copy for the reading room: H.264 that every player takes, deinterlaced, at the size of the source, with AAC sound.</source>
        <translation>供阅览室使用的副本：所有播放器都支持的 H.264，去隔行，保持源文件尺寸，配 AAC 声音。</translation>
    </message>
    <message>
        <source>A light copy for watching and commenting: H.264 up to 1080 lines with stereo sound.</source>
        <translation>供观看和批注的轻量副本：H.264，最高 1080 行，立体声。</translation>
    </message>
    <message>
        <source>A quarter of both sides of the picture, for large cameras and slow disks; relinks as ProRes Proxy does.</source>
        <translation>画面宽高各为四分之一，适合大画幅摄影机和慢速磁盘；可像 ProRes Proxy 那样重新链接。</translation>
    </message>
    <message>
        <source>A small picture from every ten seconds of the film, as JPEG files in a folder.</source>
        <translation>影片每十秒取一张小图，以 JPEG 文件存入文件夹。</translation>
    </message>
    <message>
        <source>A text with the SHA-256 of each decoded picture and sound track, to compare files by what they show.</source>
        <translation>包含每条解码后的画面轨道和音轨的 SHA-256 的文本，用于按实际内容比较文件。</translation>
    </message>
    <message>
        <source>AV1 with 10 bits and Opus sound at the size of the source: the smallest files, for current browsers. HDR stays HDR.</source>
        <translation>10 位 AV1 和 Opus 声音，保持源文件尺寸：文件最小，适合当前的浏览器。HDR 仍为 HDR。</translation>
    </message>
    <message>
        <source>Adaptive streaming for DASH and HLS players from the same segments (CMAF): H.264 in up to 1080, 720 and 480 lines and one sound track, each of which can be made again alone.</source>
        <translation>供 DASH 和 HLS 播放器使用同一组分段（CMAF）的自适应流：H.264，最高 1080、720 和 480 行，以及一条音轨，各部分均可单独重新制作。</translation>
    </message>
    <message>
        <source>Adaptive streaming: H.264 in up to 1080, 720 and 480 lines and one sound track for all of them, with fragmented MP4 segments (CMAF) and a master playlist; each can be made again alone.</source>
        <translation>自适应流：H.264，最高 1080、720 和 480 行，共用一条音轨，使用分片 MP4 分段（CMAF）和主播放列表；各部分均可单独重新制作。</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>DNxHR HQ at the size of the source with uncompressed sound. High quality for editing and delivery. At least 256x120.</source>
        <translation>DNxHR HQ，保持源文件尺寸，无压缩声音。高质量，用于剪辑和交付。至少 256x120。</translation>
    </message>
    <message>
        <source>DNxHR HQX with 10 bits at the size of the source and uncompressed sound; for grading. At least 256x120.</source>
        <translation>10 位 DNxHR HQX，保持源文件尺寸，无压缩声音；用于调色。至少 256x120。</translation>
    </message>
    <message>
        <source>DNxHR LB at the size of the source with uncompressed sound. Low bandwidth: light files for editing offline. At least 256x120.</source>
        <translation>DNxHR LB，保持源文件尺寸，无压缩声音。低带宽：用于离线剪辑的轻量文件。至少 256x120。</translation>
    </message>
    <message>
        <source>DNxHR SQ at the size of the source with uncompressed sound. Standard quality for editing. At least 256x120.</source>
        <translation>DNxHR SQ，保持源文件尺寸，无压缩声音。标准质量，用于剪辑。至少 256x120。</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>剪辑</translation>
    </message>
    <message>
        <source>Every picture of the film as a PNG file, in a folder; for effects and for looking closely.</source>
        <translation>将影片的每一帧存为 PNG 文件，放入文件夹；用于特效和仔细查看。</translation>
    </message>
    <message>
        <source>Every stream as it is, in a Matroska file; nothing is encoded again.</source>
        <translation>将每个流原样放入 Matroska 文件；不重新编码任何内容。</translation>
    </message>
    <message>
        <source>H.264 and AAC in MP4 that every browser and phone plays; at most 1080 lines, never enlarged.</source>
        <translation>所有浏览器和手机都能播放的 MP4，H.264 和 AAC；最高 1080 行，从不放大。</translation>
    </message>
    <message>
        <source>H.264 and AAC in MP4 that every browser and phone plays; at most 480 lines, never enlarged.</source>
        <translation>所有浏览器和手机都能播放的 MP4，H.264 和 AAC；最高 480 行，从不放大。</translation>
    </message>
    <message>
        <source>H.264 and AAC in MP4 that every browser and phone plays; at most 720 lines, never enlarged.</source>
        <translation>所有浏览器和手机都能播放的 MP4，H.264 和 AAC；最高 720 行，从不放大。</translation>
    </message>
    <message>
        <source>H.264 and AAC in MP4, encoded on the graphics hardware; in software where there is none. At most 2160 lines, never enlarged.</source>
        <translation>MP4，H.264 和 AAC，用图形硬件编码；没有图形硬件时用软件编码。最高 2160 行，从不放大。</translation>
    </message>
    <message>
        <source>H.264 at its usual quality with AAC sound, at the size of the source; for sources that are ordinary SDR video already.</source>
        <translation>常用质量的 H.264 和 AAC 声音，保持源文件尺寸；用于本来就是普通 SDR 视频的源文件。</translation>
    </message>
    <message>
        <source>H.264 in two passes so that the file has about 25 MB, for mail and chat; at most 720 lines.</source>
        <translation>两遍编码的 H.264，使文件约为 25 MB，适合邮件和聊天；最高 720 行。</translation>
    </message>
    <message>
        <source>HEVC and AAC in MP4, encoded on the graphics hardware; in software where there is none. At most 2160 lines, never enlarged.</source>
        <translation>MP4，HEVC 和 AAC，用图形硬件编码；没有图形硬件时用软件编码。最高 2160 行，从不放大。</translation>
    </message>
    <message>
        <source>HEVC with 10 bits and AAC sound at the size of the source, for televisions, phones and Apple computers. HDR stays HDR.</source>
        <translation>10 位 HEVC 和 AAC 声音，保持源文件尺寸，适合电视、手机和 Apple 电脑。HDR 仍为 HDR。</translation>
    </message>
    <message>
        <source>Half of both sides of the picture, same pictures, fields, sound tracks and time code, uncompressed sound; for editing offline and relinking.</source>
        <translation>画面宽高各为一半，帧、场、音轨和时间码不变，无压缩声音；用于离线剪辑和重新链接。</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>Lossless FFV1 version 3 with checksums in each slice, for preservation, proven against the source; sound is copied, a list of checksums of all pictures stands beside it.</source>
        <translation>用于长期保存的无损 FFV1 版本 3，每个切片带校验和，并已对照源文件验证；声音直接复制，旁边附有所有画面的校验和列表。</translation>
    </message>
    <message>
        <source>Lossless JPEG 2000 in 10-bit 4:2:2 with uncompressed sound in MXF, as broadcasters&apos; archives keep it.</source>
        <translation>10 位 4:2:2 无损 JPEG 2000，无压缩声音，MXF 封装，与广播机构档案馆的保存方式一致。</translation>
    </message>
    <message>
        <source>One picture with sixteen moments of the film, evenly spread.</source>
        <translation>一张图片，包含影片中均匀分布的十六个瞬间。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>ProRes 422 HQ at the size of the source with uncompressed sound; for grading and delivery.</source>
        <translation>ProRes 422 HQ，保持源文件尺寸，无压缩声音；用于调色和交付。</translation>
    </message>
    <message>
        <source>ProRes 422 at the size of the source with uncompressed sound; for editing.</source>
        <translation>ProRes 422，保持源文件尺寸，无压缩声音；用于剪辑。</translation>
    </message>
    <message>
        <source>ProRes 4444 with full colour resolution and transparency; for graphics and effects.</source>
        <translation>ProRes 4444，具有完整色彩分辨率和透明度；用于图形和特效。</translation>
    </message>
    <message>
        <source>ProRes LT at the size of the source with uncompressed sound; smaller files for long projects.</source>
        <translation>ProRes LT，保持源文件尺寸，无压缩声音；文件较小，适合长项目。</translation>
    </message>
    <message>
        <source>Review 1080p with the look of a LUT file (.cube), for camera footage in a log curve; give it with --lut.</source>
        <translation>Review 1080p 加上 LUT 文件（.cube）的外观，用于 log 曲线的摄影机素材；用 --lut 指定 LUT。</translation>
    </message>
    <message>
        <source>Review 1080p with the name of the clip at the top and its running time code at the bottom of the picture.</source>
        <translation>Review 1080p，画面顶部显示片段名称，底部显示走动的时间码。</translation>
    </message>
    <message>
        <source>Sound for broadcasting: measured, then brought to -23 LUFS by EBU R 128; uncompressed with 24 bits at 48 kHz.</source>
        <translation>用于广播的声音：先测量，再按 EBU R 128 调整到 -23 LUFS；24 位、48 kHz，无压缩。</translation>
    </message>
    <message>
        <source>Sound for streaming: measured, then brought to -14 LUFS; AAC at 48 kHz.</source>
        <translation>用于流媒体的声音：先测量，再调整到 -14 LUFS；48 kHz AAC。</translation>
    </message>
    <message>
        <source>The HLS ladder with MPEG-TS segments, for old players.</source>
        <translation>使用 MPEG-TS 分段的 HLS 码率阶梯，适合旧播放器。</translation>
    </message>
    <message>
        <source>The first 15 seconds as an animated GIF with a palette of its own, at most 320 lines and 12 pictures a second.</source>
        <translation>将开头 15 秒制成 GIF 动画，使用专用调色板，最高 320 行，每秒最多 12 帧。</translation>
    </message>
    <message>
        <source>The sound alone without loss, as FLAC.</source>
        <translation>仅声音，无损，FLAC 格式。</translation>
    </message>
    <message>
        <source>The sound alone, as AAC in M4A.</source>
        <translation>仅声音，M4A 中的 AAC。</translation>
    </message>
    <message>
        <source>The sound alone, as Opus at 128 kbit/s.</source>
        <translation>仅声音，128 kbit/s 的 Opus。</translation>
    </message>
    <message>
        <source>The sound alone, uncompressed with 24 bits; files above 4 GB become RF64.</source>
        <translation>仅声音，24 位无压缩；超过 4 GB 的文件改为 RF64。</translation>
    </message>
    <message>
        <source>Three MP4 files of 1080, 720 and 480 lines from one reading of the source; sizes above the source are left out.</source>
        <translation>读取一次源文件，生成 1080、720 和 480 行三个 MP4 文件；超过源文件的尺寸会略去。</translation>
    </message>
    <message>
        <source>Uncompressed 10-bit 4:2:2 video (v210) with uncompressed sound in MOV.</source>
        <translation>10 位 4:2:2 无压缩视频（v210）和无压缩声音，MOV 封装。</translation>
    </message>
    <message>
        <source>Web MP4 1080p with a logo over the picture; give the picture with --logo, and where and how with --logo-position, --logo-size and --logo-opacity.</source>
        <translation>Web MP4 1080p，画面上叠加徽标；用 --logo 指定图片，用 --logo-position、--logo-size 和 --logo-opacity 指定位置和样式。</translation>
    </message>
    <message>
        <source>Web MP4 1080p, encoded fast: somewhat larger files in less time.</source>
        <translation>Web MP4 1080p，快速编码：文件稍大，用时较少。</translation>
    </message>
    <message>
        <source>Web MP4 1080p, encoded very fast: larger files in much less time.</source>
        <translation>Web MP4 1080p，极快编码：文件较大，用时少得多。</translation>
    </message>
    <message>
        <source>Web MP4 480p, encoded fast: somewhat larger files in less time.</source>
        <translation>Web MP4 480p，快速编码：文件稍大，用时较少。</translation>
    </message>
    <message>
        <source>Web MP4 480p, encoded very fast: larger files in much less time.</source>
        <translation>Web MP4 480p，极快编码：文件较大，用时少得多。</translation>
    </message>
    <message>
        <source>Web MP4 720p, encoded fast: somewhat larger files in less time.</source>
        <translation>Web MP4 720p，快速编码：文件稍大，用时较少。</translation>
    </message>
    <message>
        <source>Web MP4 720p, encoded very fast: larger files in much less time.</source>
        <translation>Web MP4 720p，极快编码：文件较大，用时少得多。</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
</context>
<context>
    <name>QueueFile</name>
    <message>
        <source>&quot;%1&quot; is no queue that Reelyard has exported.</source>
        <translation>“%1”不是 Reelyard 导出的队列。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was exported by a newer Reelyard.</source>
        <translation>“%1”由更新版本的 Reelyard 导出。</translation>
    </message>
    <message>
        <source>Line %2 of &quot;%1&quot; is no job. Nothing was imported.</source>
        <translation>“%1”的第 %2 行不是任务。没有导入任何内容。</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>选项 %1 需要一个值。</translation>
    </message>
    <message>
        <source>The option %1 is not for inputs.</source>
        <translation>选项 %1 不能用于输入。</translation>
    </message>
    <message>
        <source>The option %1 is not for outputs.</source>
        <translation>选项 %1 不能用于输出。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for an output of a recipe: it holds {name} and stays in the job&apos;s folder, as &quot;{name} 720p.mp4&quot; does.</source>
        <translation>“%1”不能作为配方输出的名称：名称须包含 {name} 并留在任务的文件夹内，例如“{name} 720p.mp4”。</translation>
    </message>
    <message>
        <source>The option %1 of ffmpeg is not supported by Reelyard.</source>
        <translation>Reelyard 不支持 ffmpeg 的选项 %1。</translation>
    </message>
    <message>
        <source>The option %1 names its streams twice.</source>
        <translation>选项 %1 两次指定了流。</translation>
    </message>
    <message>
        <source>The option %1 is not for single streams.</source>
        <translation>选项 %1 不能用于单个流。</translation>
    </message>
    <message>
        <source>The option %1 needs a value, or there is no such option.</source>
        <translation>选项 %1 需要一个值，或者没有这个选项。</translation>
    </message>
    <message>
        <source>The option %1 is for the ffmpeg program as a whole and has no place in a recipe.</source>
        <translation>选项 %1 针对整个 ffmpeg 程序，不能用在配方中。</translation>
    </message>
    <message>
        <source>The placeholder {%1} is not known.</source>
        <translation>未知占位符 {%1}。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for %2: it takes %3.</source>
        <translation>“%1”不是 %2 的有效值，应为：%3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for -map: it takes a stream like 0:v:0 or 0:a?.</source>
        <translation>“%1”不是 -map 的有效值：应为 0:v:0 或 0:a? 这样的流。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for -metadata: it takes key=value.</source>
        <translation>“%1”不是 -metadata 的有效值：应为 key=value。</translation>
    </message>
    <message>
        <source>None of the recipe&apos;s inputs is {source}, the file of the job.</source>
        <translation>配方的输入中没有 {source}，即任务的文件。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空值</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number like 22 or 22.5</source>
        <translation>22 或 22.5 这样的数字</translation>
    </message>
    <message>
        <source>an amount like 128k or 4M</source>
        <translation>128k 或 4M 这样的数量</translation>
    </message>
    <message>
        <source>a time like 12.5 or 00:01:30</source>
        <translation>12.5 或 00:01:30 这样的时间</translation>
    </message>
    <message>
        <source>a size like 1280x720</source>
        <translation>1280x720 这样的尺寸</translation>
    </message>
    <message>
        <source>a rate like 25 or 30000/1001</source>
        <translation>25 或 30000/1001 这样的帧率</translation>
    </message>
    <message>
        <source>a ratio like 16:9</source>
        <translation>16:9 这样的比例</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no file extension. Use one like mp4.</source>
        <translation>“%1”不是文件扩展名。请使用 mp4 这样的扩展名。</translation>
    </message>
    <message>
        <source>Only single files can be kept only if they are smaller than their source, and this recipe makes folders.</source>
        <translation>“仅在小于源文件时保留”只适用于单个文件，而此配方生成文件夹。</translation>
    </message>
    <message>
        <source>There is no check named &quot;%1&quot;. There are: %2.</source>
        <translation>没有名为“%1”的检查。可用的有：%2。</translation>
    </message>
    <message>
        <source>There is no check named &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>没有名为“%1”的检查。您是指“%2”吗？</translation>
    </message>
    <message>
        <source>&quot;keep&quot; needs what to keep: %1.</source>
        <translation>“keep”需要指定要保留的内容：%1。</translation>
    </message>
    <message>
        <source>The check &quot;%1&quot; takes no value.</source>
        <translation>检查“%1”不带值。</translation>
    </message>
    <message>
        <source>&quot;ssim&quot; needs a number from 0 to 1, such as ssim=0.98.</source>
        <translation>“ssim”需要 0 到 1 之间的数字，例如 ssim=0.98。</translation>
    </message>
    <message>
        <source>&quot;psnr&quot; needs a number of decibels, such as psnr=40.</source>
        <translation>“psnr”需要分贝数，例如 psnr=40。</translation>
    </message>
    <message>
        <source>it names another file (%1), which a preset may not do. Give logos and LUTs when you add the clips.</source>
        <translation>它指定了另一个文件（%1），预设不允许这样做。请在添加片段时指定徽标和 LUT。</translation>
    </message>
    <message>
        <source>A logo can stand at %1, not at &quot;%2&quot;.</source>
        <translation>徽标可以放在 %1，不能放在“%2”。</translation>
    </message>
    <message>
        <source>%1 needs a picture for its logo: give it with --logo.</source>
        <translation>%1 需要徽标图片：请用 --logo 指定。</translation>
    </message>
    <message>
        <source>%1 needs a LUT file: give it with --lut.</source>
        <translation>%1 需要 LUT 文件：请用 --lut 指定。</translation>
    </message>
    <message>
        <source>%1 has no place for a logo. Use the preset Watermark.</source>
        <translation>%1 没有放置徽标的地方。请使用预设 Watermark。</translation>
    </message>
    <message>
        <source>%1 has no place for a LUT. Use the preset Review 1080p with LUT.</source>
        <translation>%1 没有放置 LUT 的地方。请使用预设 Review 1080p with LUT。</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Preset: %1 instead of %2</source>
        <translation>预设：%1，原为 %2</translation>
    </message>
    <message>
        <source>Files: .%1 instead of .%2</source>
        <translation>文件：.%1，原为 .%2</translation>
    </message>
    <message>
        <source>Without: %1</source>
        <translation>去掉：%1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>Checks: %1 instead of %2</source>
        <translation>检查：%1，原为 %2</translation>
    </message>
    <message>
        <source>the usual ones</source>
        <translation>常规检查</translation>
    </message>
    <message>
        <source>This recipe needs a LUT file, and the job was added without one.</source>
        <translation>此配方需要 LUT 文件，而添加任务时没有指定。</translation>
    </message>
    <message>
        <source>This recipe needs a picture for its logo, and the job was added without one.</source>
        <translation>此配方需要徽标图片，而添加任务时没有指定。</translation>
    </message>
    <message>
        <source>Left out: the source has only %1 lines.</source>
        <translation>已略去：源文件只有 %1 行。</translation>
    </message>
    <message>
        <source>Left out: the source has no picture.</source>
        <translation>已略去：源文件没有画面。</translation>
    </message>
    <message>
        <source>Left out: the source has no sound.</source>
        <translation>已略去：源文件没有声音。</translation>
    </message>
    <message>
        <source>This file has no picture, and this preset makes nothing without one.</source>
        <translation>此文件没有画面，而此预设没有画面就无法生成任何内容。</translation>
    </message>
    <message>
        <source>This file has no sound, and this preset makes nothing without it.</source>
        <translation>此文件没有声音，而此预设没有声音就无法生成任何内容。</translation>
    </message>
    <message>
        <source>-pass %1 makes no finished file. Write -pass 2: a job does both passes, one after the other.</source>
        <translation>-pass %1 不会生成成品文件。请写 -pass 2：任务会依次完成两遍。</translation>
    </message>
    <message>
        <source>A quotation mark (%1) is opened and never closed.</source>
        <translation>有引号（%1）没有闭合。</translation>
    </message>
    <message>
        <source>%1 (fast)</source>
        <translation>%1（快速）</translation>
    </message>
    <message>
        <source>%1 (very fast)</source>
        <translation>%1（极快）</translation>
    </message>
</context>
<context>
    <name>S3Keys</name>
    <message>
        <source>There are no keys for s3://%1. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write them to the profile &quot;%2&quot; in ~/.aws/credentials.</source>
        <translation>没有 s3://%1 的密钥。请设置 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY，或将其写入 ~/.aws/credentials 中的配置“%2”。</translation>
    </message>
    <message>
        <source>The storage&apos;s address (AWS_ENDPOINT_URL, or endpoint_url of the profile) has to begin with https://; http:// is for this computer alone.</source>
        <translation>存储服务的地址（AWS_ENDPOINT_URL，或配置中的 endpoint_url）必须以 https:// 开头；http:// 仅用于本机。</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>The key of this account is not stored on this computer any more: add the account again.</source>
        <translation>此账户的密钥已不在本机上：请重新添加该账户。</translation>
    </message>
    <message>
        <source>The stored keys are encrypted with a passphrase: set REELYARD_PASSPHRASE, or use --passphrase-stdin.</source>
        <translation>存储的密钥已用密码短语加密：请设置 REELYARD_PASSPHRASE，或使用 --passphrase-stdin。</translation>
    </message>
    <message>
        <source>The file with the encrypted keys is damaged: remove it, and add your accounts again.</source>
        <translation>存放加密密钥的文件已损坏：请将其移除，再重新添加账户。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>The encrypted keys were written by a newer Reelyard.</source>
        <translation>加密的密钥由更新版本的 Reelyard 写入。</translation>
    </message>
    <message>
        <source>This is not the passphrase that the stored keys are encrypted with.</source>
        <translation>这不是用来加密所存密钥的密码短语。</translation>
    </message>
</context>
<context>
    <name>StartWait</name>
    <message>
        <source>Reelyard</source>
        <translation>Reelyard</translation>
    </message>
    <message>
        <source>The terminal is working on this queue.</source>
        <translation>终端正在处理此队列。</translation>
    </message>
    <message>
        <source>The window opens as soon as it is done.</source>
        <translation>处理完毕后，窗口会立即打开。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>SummaryFile</name>
    <message>
        <source>%1 done (%2 to review)</source>
        <translation>%1 个已完成（%2 个待检查）</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 个已完成</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个已失败</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 个已取消</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 个已跳过</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1 个</translation>
    </message>
    <message>
        <source>%1 became %2</source>
        <translation>%1 变为 %2</translation>
    </message>
    <message>
        <source>%1, %2 saved</source>
        <translation>%1，节省 %2</translation>
    </message>
    <message>
        <source>%1, %2 more</source>
        <translation>%1，增加 %2</translation>
    </message>
    <message>
        <source>cost %1 in the cloud</source>
        <translation>云端花费 %1</translation>
    </message>
    <message>
        <source>took %1, ended %2</source>
        <translation>用时 %1，结束于 %2</translation>
    </message>
    <message>
        <source>Reelyard: summary of batches</source>
        <translation>Reelyard：批次摘要</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>已失败</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>例如</translation>
    </message>
</context>
<context>
    <name>Webhook</name>
    <message>
        <source>Webhooks cannot be received at %1, port %2: another program may use it, or it is not this computer&apos;s.</source>
        <translation>无法在 %1 端口 %2 接收 Webhook：可能有其他程序在使用，或者该地址不属于本机。</translation>
    </message>
</context>
<context>
    <name>failuretext</name>
    <message>
        <source>Not a media file</source>
        <translation>不是媒体文件</translation>
    </message>
    <message>
        <source>Damaged file</source>
        <translation>文件损坏</translation>
    </message>
    <message>
        <source>Cut short</source>
        <translation>文件被截断</translation>
    </message>
    <message>
        <source>No decoder</source>
        <translation>没有解码器</translation>
    </message>
    <message>
        <source>Unknown format</source>
        <translation>格式未知</translation>
    </message>
    <message>
        <source>Nothing to make</source>
        <translation>没有可生成的内容</translation>
    </message>
    <message>
        <source>Cannot be encoded</source>
        <translation>无法编码</translation>
    </message>
    <message>
        <source>Got stuck</source>
        <translation>卡住</translation>
    </message>
    <message>
        <source>File is gone</source>
        <translation>文件已不存在</translation>
    </message>
    <message>
        <source>Not allowed to read</source>
        <translation>不允许读取</translation>
    </message>
    <message>
        <source>Not allowed to write</source>
        <translation>不允许写入</translation>
    </message>
    <message>
        <source>Disk is read-only</source>
        <translation>磁盘为只读</translation>
    </message>
    <message>
        <source>Check failed</source>
        <translation>检查未通过</translation>
    </message>
    <message>
        <source>Link is dead (404)</source>
        <translation>链接失效（404）</translation>
    </message>
    <message>
        <source>Link not allowed</source>
        <translation>链接不允许访问</translation>
    </message>
    <message>
        <source>Link has expired</source>
        <translation>链接已过期</translation>
    </message>
    <message>
        <source>Link was refused</source>
        <translation>链接被拒绝</translation>
    </message>
    <message>
        <source>No http link</source>
        <translation>不是 http 链接</translation>
    </message>
    <message>
        <source>Server error</source>
        <translation>服务器错误</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>没有连接</translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation>没有安全连接</translation>
    </message>
    <message>
        <source>Certificate not valid</source>
        <translation>证书无效</translation>
    </message>
    <message>
        <source>Output was removed</source>
        <translation>输出被移除</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>No graphics hardware</source>
        <translation>没有图形硬件</translation>
    </message>
    <message>
        <source>Disk read error</source>
        <translation>磁盘读取错误</translation>
    </message>
    <message>
        <source>Disk write error</source>
        <translation>磁盘写入错误</translation>
    </message>
    <message>
        <source>Encoder missing</source>
        <translation>缺少编码器</translation>
    </message>
    <message>
        <source>Filter failed</source>
        <translation>滤镜失败</translation>
    </message>
    <message>
        <source>Format does not fit</source>
        <translation>格式不合适</translation>
    </message>
    <message>
        <source>Logo or LUT is gone</source>
        <translation>徽标或 LUT 已不存在</translation>
    </message>
    <message>
        <source>Encoder failed</source>
        <translation>编码器失败</translation>
    </message>
    <message>
        <source>Encoder crashed</source>
        <translation>编码器崩溃</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>内容已改变</translation>
    </message>
    <message>
        <source>Passing trouble</source>
        <translation>暂时性问题</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>请求过多</translation>
    </message>
    <message>
        <source>Trouble with the file</source>
        <translation>文件问题</translation>
    </message>
    <message>
        <source>Trouble with the preset</source>
        <translation>预设问题</translation>
    </message>
    <message>
        <source>Gone or not allowed</source>
        <translation>不存在或不允许</translation>
    </message>
    <message>
        <source>Disk, share or memory</source>
        <translation>磁盘、共享或内存</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Fault of Reelyard</source>
        <translation>Reelyard 的错误</translation>
    </message>
    <message>
        <source>Put the file back, or say where its folder is now, and run the job again.</source>
        <translation>请把文件放回原处，或指明其文件夹现在的位置，然后重新运行任务。</translation>
    </message>
    <message>
        <source>Give it another link, or mark it as reviewed.</source>
        <translation>请为它指定另一个链接，或将其标记为已检查。</translation>
    </message>
    <message>
        <source>Run it again: trouble of this kind often passes.</source>
        <translation>请重新运行：这类问题往往会自行消失。</translation>
    </message>
    <message>
        <source>Look at the file. If it cannot be had in a better state, mark it as reviewed.</source>
        <translation>请查看文件。如果无法得到更好的文件，请将其标记为已检查。</translation>
    </message>
    <message>
        <source>Run it again with another preset.</source>
        <translation>请换一个预设重新运行。</translation>
    </message>
    <message>
        <source>See to what is missing or not allowed, and run it again.</source>
        <translation>请查明缺少或不允许的内容，然后重新运行。</translation>
    </message>
    <message>
        <source>Make room, or connect what is away, and run it again.</source>
        <translation>请腾出空间，或连接断开的设备，然后重新运行。</translation>
    </message>
    <message>
        <source>Run it again.</source>
        <translation>请重新运行。</translation>
    </message>
    <message>
        <source>This is a fault of the program. The log of the attempt tells more; please report it.</source>
        <translation>这是程序的错误。这次尝试的日志中有更多信息；请报告此问题。</translation>
    </message>
    <message>
        <source>Other: %1</source>
        <translation>其他：%1</translation>
    </message>
    <message>
        <source>Other causes</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例如：%1</translation>
    </message>
    <message>
        <source>%1 of %2 reviewed</source>
        <translation>%2 个中有 %1 个已检查</translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>same size</source>
        <translation>大小不变</translation>
    </message>
    <message>
        <source>−%1%</source>
        <translation>−%1%</translation>
    </message>
    <message>
        <source>+%1%</source>
        <translation>+%1%</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>under %1 s</source>
        <translation>不到 %1 秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
</context>
<context>
    <name>jobtext</name>
    <message>
        <source>Waiting for “%1”</source>
        <translation>正在等待“%1”</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>等待中：%1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Starts at %1</source>
        <translation>%1 开始</translation>
    </message>
    <message>
        <source>Tries again at %1: %2</source>
        <translation>%1 再次尝试：%2</translation>
    </message>
    <message>
        <source>Needs you: there is no cloud account; add one under File, Cloud Accounts</source>
        <translation>需要处理：没有云端账户；请在“文件” &gt; “云端账户”中添加</translation>
    </message>
    <message>
        <source>Needs you: %1</source>
        <translation>需要处理：%1</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Needs you: the preset does not work</source>
        <translation>需要处理：预设无法使用</translation>
    </message>
    <message>
        <source>Needs you: this file stopped the encoder more than once</source>
        <translation>需要处理：此文件不止一次使编码器停止</translation>
    </message>
    <message>
        <source>Needs you: the account needs attention</source>
        <translation>需要处理：账户有问题，请查看</translation>
    </message>
    <message>
        <source>Needs you: the folder is missing</source>
        <translation>需要处理：缺少文件夹</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1（源文件 %2）</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新任务</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>To review: %1</source>
        <translation>待检查：%1</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>已失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>已跳过：%1</translation>
    </message>
    <message>
        <source>Paused after %1</source>
        <translation>已在 %1 处暂停</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>已完成 %1</translation>
    </message>
    <message>
        <source>Paused, %1</source>
        <translation>已暂停，%1</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Uploading, %1</source>
        <translation>正在上传，%1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待检查</translation>
    </message>
    <message>
        <source>Not made yet</source>
        <translation>尚未生成</translation>
    </message>
    <message>
        <source>Being finished</source>
        <translation>正在收尾</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>What could be read</source>
        <translation>能够读取的部分</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已略去</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Batch transcoding manager.</source>
        <translation>批量转码管理器。</translation>
    </message>
    <message>
        <source>Queue to use.</source>
        <translation>要使用的队列。</translation>
    </message>
    <message>
        <source>Start with the window minimised.</source>
        <translation>启动时最小化窗口。</translation>
    </message>
    <message>
        <source>Files, folders, links or @list.txt to add.</source>
        <translation>要添加的文件、文件夹、链接或 @list.txt。</translation>
    </message>
</context>
<context>
    <name>mediatext</name>
    <message>
        <source>%1 kb/s</source>
        <translation>%1 kb/s</translation>
    </message>
    <message>
        <source>%1 Mb/s</source>
        <translation>%1 Mb/s</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 fps</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>单声道</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>立体声</translation>
    </message>
    <message numerus="yes">
        <source>%Ln channels</source>
        <translation>
            <numerusform>%Ln 个声道</numerusform>
        </translation>
    </message>
    <message>
        <source>full range</source>
        <translation>全范围</translation>
    </message>
    <message>
        <source>, pixels %1:%2</source>
        <translation>，像素 %1:%2</translation>
    </message>
    <message>
        <source>, turned by %1°</source>
        <translation>，旋转 %1°</translation>
    </message>
    <message>
        <source>interlaced</source>
        <translation>隔行</translation>
    </message>
    <message>
        <source>forced</source>
        <translation>强制</translation>
    </message>
    <message>
        <source>for the hard of hearing</source>
        <translation>听障辅助</translation>
    </message>
    <message>
        <source>for the blind</source>
        <translation>视障辅助</translation>
    </message>
    <message>
        <source>commentary</source>
        <translation>评论音轨</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Cover %1</source>
        <translation>封面 %1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>画面 %1</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Sound %1</source>
        <translation>声音 %1</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Subtitles %1</source>
        <translation>字幕 %1</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Attachment %1</source>
        <translation>附件 %1</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Data %1</source>
        <translation>数据 %1</translation>
    </message>
    <message>
        <source>copied as it is</source>
        <translation>原样复制</translation>
    </message>
    <message>
        <source>constant quality %1</source>
        <translation>恒定质量 %1</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>流</translation>
    </message>
    <message>
        <source>HDR</source>
        <translation>HDR</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>隐藏式字幕</translation>
    </message>
    <message>
        <source>Start time code</source>
        <translation>起始时间码</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>已丢弃</translation>
    </message>
    <message>
        <source>added</source>
        <translation>已添加</translation>
    </message>
</context>
<context>
    <name>reelyard::AccountsPage</name>
    <message>
        <source>Use This One</source>
        <translation>使用此账户</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Services with FFHub&apos;s interface, where jobs can run instead of on this computer. Nothing is sent there without a yes that names how much and what it may cost.</source>
        <translation>提供 FFHub 接口的服务，任务可以在那里运行，而不必在本机运行。在您确认数量和可能的费用之前，不会向那里发送任何内容。</translation>
    </message>
    <message>
        <source>In a calendar month, spend at most</source>
        <translation>每个自然月最多花费</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无上限</translation>
    </message>
    <message>
        <source>No task is created that could go beyond it; jobs then wait.</source>
        <translation>不会创建可能超出上限的任务；任务届时将等待。</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>上传到</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Asks the service for the newest task with this key. Nothing is started, and it costs nothing.</source>
        <translation>用此密钥向服务查询最新的任务。不会启动任何任务，也不产生费用。</translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation>您为它取的名称</translation>
    </message>
    <message>
        <source>Upload through</source>
        <translation>上传方式</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>My bucket</source>
        <translation>我的存储桶</translation>
    </message>
    <message>
        <source>Where files are uploaded for the service to read. What goes to your bucket is deleted there after the last job that needs it. Its keys are those of the AWS programs, in ~/.aws/credentials or the environment.</source>
        <translation>文件上传到哪里供服务读取。上传到您存储桶的内容，会在最后一个需要它的任务结束后从中删除。其密钥即 AWS 程序所用的密钥，位于 ~/.aws/credentials 或环境变量中。</translation>
    </message>
    <message>
        <source>Folder in the bucket</source>
        <translation>存储桶中的文件夹</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>This computer has no key chain that answers. Keys are kept in a file that a passphrase encrypts; choose one:</source>
        <translation>本机没有可用的密钥链。密钥将保存在用密码短语加密的文件中；请设置一个密码短语：</translation>
    </message>
    <message>
        <source>The passphrase of the file that holds the keys of your cloud accounts:</source>
        <translation>存放云端账户密钥的文件的密码短语：</translation>
    </message>
    <message>
        <source>The same passphrase once more:</source>
        <translation>再次输入同一密码短语：</translation>
    </message>
    <message>
        <source>to the service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>key chain</source>
        <translation>密钥链</translation>
    </message>
    <message>
        <source>encrypted file</source>
        <translation>加密文件</translation>
    </message>
    <message>
        <source>%1 (used)</source>
        <translation>%1（使用中）</translation>
    </message>
    <message>
        <source>Added. Jobs can run there from now on.</source>
        <translation>已添加。现在起任务可以在那里运行。</translation>
    </message>
    <message>
        <source>Added. Reelyard uses it after it was started again.</source>
        <translation>已添加。Reelyard 重新启动后会使用它。</translation>
    </message>
    <message>
        <source>Changed. Reelyard uses it so after it was started again.</source>
        <translation>已更改。Reelyard 重新启动后生效。</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>已更改。</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>From the service&apos;s website</source>
        <translation>可从服务网站获取</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>%1 answers and takes the key.</source>
        <translation>%1 有响应，并接受此密钥。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Removed, with its key. Jobs that run there are followed to their end.</source>
        <translation>已移除，连同其密钥。仍会跟踪在那里运行的任务，直到结束。</translation>
    </message>
    <message>
        <source>%1 is the account that is used.</source>
        <translation>正在使用账户 %1。</translation>
    </message>
    <message>
        <source>No account is used now: choose one.</source>
        <translation>现在没有使用任何账户：请选择一个。</translation>
    </message>
    <message>
        <source>Reelyard uses it after it was started again.</source>
        <translation>Reelyard 重新启动后会使用它。</translation>
    </message>
</context>
<context>
    <name>reelyard::ActivityChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>reelyard::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>显示的时间范围</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>最近一小时</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>Since the program started</source>
        <translation>程序启动以来</translation>
    </message>
    <message>
        <source>Now. Press to see it over time.</source>
        <translation>当前值。点击可查看其随时间的变化。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write what all batches have come to into a file</source>
        <translation>把所有批次的结果写入文件</translation>
    </message>
    <message>
        <source>History of batches</source>
        <translation>批次历史</translation>
    </message>
    <message>
        <source>What is added from now on is listed here, and stays when its jobs are cleared.</source>
        <translation>从现在起添加的批次会列在这里，清除其任务后仍会保留。</translation>
    </message>
    <message>
        <source>Nothing has run yet. How fast it goes is drawn here as soon as jobs run.</source>
        <translation>还没有运行过任务。任务运行后，这里会绘出速度。</translation>
    </message>
    <message>
        <source>Nothing ran in this time.</source>
        <translation>这段时间内没有运行任何任务。</translation>
    </message>
    <message>
        <source>Chart of %1, %2</source>
        <translation>图表：%1，%2</translation>
    </message>
    <message>
        <source>%1: %2 on average while something ran, at most %3, at %4.</source>
        <translation>%1：运行期间平均 %2，最高 %3，时间为 %4。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>reelyard::AfterWorkButton</name>
    <message>
        <source>What follows when all work is done</source>
        <translation>所有工作完成后的操作</translation>
    </message>
    <message>
        <source>Then: run a command</source>
        <translation>然后：运行命令</translation>
    </message>
    <message>
        <source>Then: sleep</source>
        <translation>然后：睡眠</translation>
    </message>
    <message>
        <source>Then: shut down</source>
        <translation>然后：关机</translation>
    </message>
</context>
<context>
    <name>reelyard::AfterWorkMenu</name>
    <message>
        <source>When All Work Is &amp;Done</source>
        <translation>所有工作完成后(&amp;D)</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>不执行操作</translation>
    </message>
    <message>
        <source>Tell me</source>
        <translation>通知我</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>运行命令</translation>
    </message>
    <message>
        <source>Put the computer to sleep</source>
        <translation>让计算机睡眠</translation>
    </message>
    <message>
        <source>Shut the computer down</source>
        <translation>关闭计算机</translation>
    </message>
</context>
<context>
    <name>reelyard::AppearancePage</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>颜色(&amp;C)：</translation>
    </message>
    <message>
        <source>The View menu has this too.</source>
        <translation>“视图”菜单中也有此项。</translation>
    </message>
</context>
<context>
    <name>reelyard::Application</name>
    <message>
        <source>The folder &quot;%1&quot; for the queue cannot be made.</source>
        <translation>无法创建用于队列的文件夹“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running job goes back to the queue and starts again next time.</source>
        <translation>
            <numerusform>%Ln 个运行中的任务会回到队列，下次重新开始。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running jobs go back to the queue and start again next time.</source>
        <translation>
            <numerusform>%Ln 个运行中的任务会回到队列，下次重新开始。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cloud job goes on; its result is kept until about %1.</source>
        <translation>
            <numerusform>%Ln 个云端任务会继续，其结果大约保留到 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cloud jobs go on; their results are kept until about %1.</source>
        <translation>
            <numerusform>%Ln 个云端任务会继续，其结果大约保留到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>REELYARD_UPLOAD_TO is set and belongs to the account of REELYARD_API_URL, which is not.</source>
        <translation>已设置 REELYARD_UPLOAD_TO，它属于 REELYARD_API_URL 的账户，但后者没有设置。</translation>
    </message>
    <message>
        <source>%1 is set and %2 is not: they are only of use together.</source>
        <translation>已设置 %1，但没有设置 %2：两者须一起使用。</translation>
    </message>
    <message>
        <source>REELYARD_API_URL has to begin with https://; http:// is for this computer alone.</source>
        <translation>REELYARD_API_URL 必须以 https:// 开头；http:// 仅限本机使用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the destination: %2</source>
        <translation>“%1”不能用作目标位置：%2</translation>
    </message>
    <message>
        <source>There is no cloud account that could tell anything.</source>
        <translation>没有可以发送通知的云端账户。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of this computer.</source>
        <translation>“%1”不是本机的地址。</translation>
    </message>
</context>
<context>
    <name>reelyard::ArgumentsEdit</name>
    <message>
        <source>ffmpeg arguments</source>
        <translation>ffmpeg 参数</translation>
    </message>
</context>
<context>
    <name>reelyard::AttemptsTab</name>
    <message>
        <source>&amp;Copy log</source>
        <translation>复制日志(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save log…</source>
        <translation>保存日志(&amp;S)…</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>运行位置</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Log of the attempt</source>
        <translation>本次尝试的日志</translation>
    </message>
    <message>
        <source>Changed before this attempt:
%1</source>
        <translation>本次尝试前的更改：
%1</translation>
    </message>
    <message>
        <source>Nothing was logged.</source>
        <translation>没有日志记录。</translation>
    </message>
    <message>
        <source>This job has not been tried yet.</source>
        <translation>此任务还没有尝试过。</translation>
    </message>
    <message>
        <source>job %1, attempt %2.log</source>
        <translation>任务 %1 尝试 %2.log</translation>
    </message>
    <message>
        <source>Save Log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>The log was written to %1.</source>
        <translation>日志已写入 %1。</translation>
    </message>
</context>
<context>
    <name>reelyard::AudioRow</name>
    <message>
        <source>all tracks</source>
        <translation>所有音轨</translation>
    </message>
    <message>
        <source>track %1</source>
        <translation>音轨 %1</translation>
    </message>
    <message>
        <source>Codec of the sound, %1</source>
        <translation>音频编码，%1</translation>
    </message>
    <message>
        <source>As the file type wants</source>
        <translation>由文件类型决定</translation>
    </message>
    <message>
        <source>As all tracks</source>
        <translation>与所有音轨相同</translation>
    </message>
    <message>
        <source>Copied, not encoded again</source>
        <translation>直接复制，不重新编码</translation>
    </message>
    <message>
        <source>Bit rate of the sound, %1</source>
        <translation>音频码率，%1</translation>
    </message>
    <message>
        <source>Usual rate</source>
        <translation>常用码率</translation>
    </message>
    <message>
        <source> kbit/s</source>
        <translation> kbit/s</translation>
    </message>
    <message>
        <source>Channels of the sound, %1</source>
        <translation>音频声道，%1</translation>
    </message>
    <message>
        <source>Mono</source>
        <translation>单声道</translation>
    </message>
    <message>
        <source>Stereo</source>
        <translation>立体声</translation>
    </message>
    <message>
        <source>5.1</source>
        <translation>5.1</translation>
    </message>
    <message>
        <source>7.1</source>
        <translation>7.1</translation>
    </message>
    <message>
        <source>As the source</source>
        <translation>与源文件相同</translation>
    </message>
</context>
<context>
    <name>reelyard::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier message</source>
        <translation>
            <numerusform>%Ln 条较早的消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier messages</source>
        <translation>
            <numerusform>%Ln 条较早的消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意</translation>
    </message>
</context>
<context>
    <name>reelyard::BatchActions</name>
    <message>
        <source>Clear &amp;Finished</source>
        <translation>清除已结束的任务(&amp;F)</translation>
    </message>
    <message>
        <source>Takes completed, skipped and cancelled jobs off the list. Their files and the history of their batches stay, and so do jobs that are to be reviewed.</source>
        <translation>把已完成、已跳过和已取消的任务移出列表。其文件和批次历史会保留，待检查的任务也会保留。</translation>
    </message>
    <message>
        <source>Takes all jobs off the list that wait for their turn</source>
        <translation>把所有等待轮到的任务移出列表</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Retry failed jobs</source>
        <translation>重试失败的任务(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %Ln failed job</source>
        <translation>
            <numerusform>重试 %Ln 个失败的任务(&amp;R)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %Ln failed jobs</source>
        <translation>
            <numerusform>重试 %Ln 个失败的任务(&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Clear finished jobs</source>
        <translation>清除已结束的任务(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export summary…</source>
        <translation>导出摘要(&amp;E)…</translation>
    </message>
    <message>
        <source>Export summary</source>
        <translation>导出摘要</translation>
    </message>
    <message>
        <source>summary.csv</source>
        <translation>summary.csv</translation>
    </message>
    <message>
        <source>The summary was written to %1.</source>
        <translation>摘要已写入 %1。</translation>
    </message>
    <message>
        <source>Remove All &amp;Queued</source>
        <translation>移除所有排队任务(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>reelyard::BatchHistoryModel</name>
    <message numerus="yes">
        <source>%Ln of them was cleared from the list.</source>
        <translation>
            <numerusform>其中 %Ln 个已从列表中清除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were cleared from the list.</source>
        <translation>
            <numerusform>其中 %Ln 个已从列表中清除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1 个</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 more (%2)</source>
        <translation>多出 %1（%2）</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Source size</source>
        <translation>源文件大小</translation>
    </message>
    <message>
        <source>Output size</source>
        <translation>输出大小</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>节省</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
</context>
<context>
    <name>reelyard::BucketUploads</name>
    <message>
        <source>The storage does not answer.</source>
        <translation>存储服务没有响应。</translation>
    </message>
    <message>
        <source>The keys are of another storage now.</source>
        <translation>现在的密钥属于另一个存储服务。</translation>
    </message>
    <message>
        <source>%1, which was uploaded for jobs that have ended, could not be deleted: %2 Reelyard tries again when it is started the next time.</source>
        <translation>为已结束的任务上传的 %1 无法删除：%2 Reelyard 下次启动时会再试。</translation>
    </message>
</context>
<context>
    <name>reelyard::Buckets</name>
    <message>
        <source>There is no media file below &quot;%1&quot;.</source>
        <translation>“%1”下没有媒体文件。</translation>
    </message>
</context>
<context>
    <name>reelyard::BudgetDialog</name>
    <message>
        <source>%1 at %2 through %3</source>
        <translation>%1（%2，经由 %3）</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file (%1) is sent to %2.</source>
        <translation>
            <numerusform>%Ln 个文件（%1）将发送到 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files (%1) are sent to %2.</source>
        <translation>
            <numerusform>%Ln 个文件（%1）将发送到 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link is read by %1.</source>
        <translation>
            <numerusform>%Ln 个链接将由 %1 读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links are read by %1.</source>
        <translation>
            <numerusform>%Ln 个链接将由 %1 读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link</source>
        <translation>
            <numerusform>%Ln 个链接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links</source>
        <translation>
            <numerusform>%Ln 个链接</numerusform>
        </translation>
    </message>
    <message>
        <source>Of %1, what this computer cannot do in time is sent to %2.</source>
        <translation>%1 中，本机无法按时完成的部分将发送到 %2。</translation>
    </message>
    <message>
        <source>Of %1, what this computer cannot do in time is read by %2.</source>
        <translation>%1 中，本机无法按时完成的部分将由 %2 读取。</translation>
    </message>
    <message>
        <source>Of %1 and %2, what this computer cannot do in time is sent to, or read by, %3.</source>
        <translation>%1 和 %2 中，本机无法按时完成的部分将发送到 %3 或由其读取。</translation>
    </message>
    <message>
        <source>What it costs is not known yet: the files have not been looked at.</source>
        <translation>费用尚不清楚：还没有查看这些文件。</translation>
    </message>
    <message>
        <source>That is a guess: there is no history yet.</source>
        <translation>这是估计值：还没有历史记录。</translation>
    </message>
    <message>
        <source>Expected to cost %1.</source>
        <translation>预计费用 %1。</translation>
    </message>
    <message>
        <source>Expected to cost %1. That is a guess: there is no history yet.</source>
        <translation>预计费用 %1。这是估计值：还没有历史记录。</translation>
    </message>
    <message>
        <source>Use the cloud?</source>
        <translation>使用云端？</translation>
    </message>
    <message>
        <source>Send to the cloud?</source>
        <translation>发送到云端？</translation>
    </message>
    <message>
        <source>Spend at most</source>
        <translation>最多花费</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>完成期限</translation>
    </message>
    <message>
        <source>When more waits here than</source>
        <translation>当本机等待的工作超过</translation>
    </message>
    <message>
        <source> hours of work</source>
        <translation> 小时的工作量</translation>
    </message>
    <message>
        <source>A task may cost up to %1, which is set aside until it has ended. When the sum is used up, the rest waits for you.</source>
        <translation>一个云端任务最多可花费 %1，这笔金额会预留到它结束为止。总额用完后，其余任务会等待您处理。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Send, for %1 at most</source>
        <translation>发送，最多 %1</translation>
    </message>
    <message>
        <source>All of it there is expected to cost %1.</source>
        <translation>全部在云端处理预计花费 %1。</translation>
    </message>
    <message>
        <source>When all is to be done</source>
        <translation>全部完成的期限</translation>
    </message>
    <message>
        <source>Hours of work that may wait here</source>
        <translation>可在本机等待的工作小时数</translation>
    </message>
</context>
<context>
    <name>reelyard::ChangeDialog</name>
    <message>
        <source>As it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Change Before They Start</source>
        <translation>在开始前更改</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快</translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation>很快</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目标位置</translation>
    </message>
    <message>
        <source>Before the others</source>
        <translation>先于其他任务</translation>
    </message>
    <message>
        <source>In their turn</source>
        <translation>按顺序</translation>
    </message>
    <message>
        <source>After the others</source>
        <translation>在其他任务之后</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>When it is their turn</source>
        <translation>轮到时</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>Not before this time</source>
        <translation>不早于此时间</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Convert into</source>
        <translation>转换到</translation>
    </message>
    <message>
        <source>Destination: %1</source>
        <translation>目标位置：%1</translation>
    </message>
    <message>
        <source>All of them have started meanwhile. Nothing was changed.</source>
        <translation>它们在此期间都已开始。没有更改任何内容。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message numerus="yes">
        <source>Changes %Ln job that has not started.</source>
        <translation>
            <numerusform>更改 %Ln 个尚未开始的任务。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes %Ln jobs that have not started.</source>
        <translation>
            <numerusform>更改 %Ln 个尚未开始的任务。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelyard::ChecksForm</name>
    <message>
        <source>Checks and evidence</source>
        <translation>检查和凭证</translation>
    </message>
    <message>
        <source>Every output is opened again and measured in any case.</source>
        <translation>无论如何，每个输出都会重新打开并测量。</translation>
    </message>
    <message>
        <source>Decode all of the output</source>
        <translation>解码整个输出</translation>
    </message>
    <message>
        <source>Finds damage that opening a file does not show.</source>
        <translation>可发现仅打开文件看不出的损坏。</translation>
    </message>
    <message>
        <source>Prove that nothing is lost</source>
        <translation>证明没有任何损失</translation>
    </message>
    <message>
        <source>Decoded source and output have to be equal; a certificate stands beside the output.</source>
        <translation>解码后的源文件和输出必须完全一致；输出旁会放置一份证明。</translation>
    </message>
    <message>
        <source>Likeness at least (SSIM)</source>
        <translation>最低相似度 (SSIM)</translation>
    </message>
    <message>
        <source>How like the source it has to look, from 0 to 1; 0.98 is hardly told apart.</source>
        <translation>画面与源文件须达到的相似度，从 0 到 1；0.98 几乎看不出差别。</translation>
    </message>
    <message>
        <source>Likeness at least (PSNR)</source>
        <translation>最低相似度 (PSNR)</translation>
    </message>
    <message>
        <source>How like the source it has to look, in decibels; 40 is hardly told apart.</source>
        <translation>画面与源文件须达到的相似度，以分贝计；40 几乎看不出差别。</translation>
    </message>
    <message>
        <source> dB</source>
        <translation> dB</translation>
    </message>
    <message>
        <source>Checksums of all pictures (.framemd5)</source>
        <translation>所有画面的校验和 (.framemd5)</translation>
    </message>
    <message>
        <source>Checksum of the file (.sha256)</source>
        <translation>文件的校验和 (.sha256)</translation>
    </message>
    <message>
        <source>Keep the date of the source</source>
        <translation>保留源文件的日期</translation>
    </message>
    <message>
        <source>Keep an output only if it is smaller</source>
        <translation>仅在输出更小时保留</translation>
    </message>
    <message>
        <source>An output that is no smaller than its source is not kept.</source>
        <translation>不小于源文件的输出不会保留。</translation>
    </message>
    <message>
        <source>The output has to relink</source>
        <translation>输出须能重新链接</translation>
    </message>
    <message>
        <source>Same pictures, rate, tracks and time code as the source, for editing programs.</source>
        <translation>画面、帧率、轨道和时间码与源文件相同，用于剪辑软件。</translation>
    </message>
    <message>
        <source>It is an error if these get lost:</source>
        <translation>丢失以下内容视为错误：</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>轨道</translation>
    </message>
    <message>
        <source>HDR</source>
        <translation>HDR</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>隐藏式字幕</translation>
    </message>
    <message>
        <source>Time code</source>
        <translation>时间码</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>保留：%1</translation>
    </message>
    <message>
        <source>%1: the number</source>
        <translation>%1：数值</translation>
    </message>
</context>
<context>
    <name>reelyard::ChoiceBox</name>
    <message>
        <source>As written in the arguments</source>
        <translation>以参数中所写为准</translation>
    </message>
</context>
<context>
    <name>reelyard::CloudAttempt</name>
    <message>
        <source>Whether a task was created and may be charged could not be found out. Look into the account before you run this job again.</source>
        <translation>无法确定云端任务是否已创建并可能收费。再次运行此任务前，请先查看账户。</translation>
    </message>
    <message>
        <source>Cannot run in the cloud: the source is joined from several files.</source>
        <translation>无法在云端运行：源文件由多个文件合并而成。</translation>
    </message>
    <message>
        <source>Cannot run in the cloud: the file is larger than %1 takes.</source>
        <translation>无法在云端运行：文件超过 %1 接受的大小。</translation>
    </message>
    <message>
        <source>There are no keys to let the service read %1.</source>
        <translation>没有让该服务读取 %1 的密钥。</translation>
    </message>
    <message>
        <source>What is reserved for running tasks leaves no room below the cap.</source>
        <translation>为运行中的云端任务预留的金额已用尽上限内的余量。</translation>
    </message>
    <message>
        <source>The cloud did not take the task.</source>
        <translation>云端没有接受该任务。</translation>
    </message>
    <message>
        <source>The cloud has lost this task.</source>
        <translation>云端丢失了该任务。</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>无法连接 %1。</translation>
    </message>
    <message>
        <source>The cloud says that the task is done, and does not give its output.</source>
        <translation>云端表示任务已完成，但没有提供输出。</translation>
    </message>
    <message>
        <source>The download is not as long as it should be.</source>
        <translation>下载的内容长度不符。</translation>
    </message>
    <message>
        <source>The output could not be downloaded.</source>
        <translation>无法下载输出。</translation>
    </message>
    <message>
        <source>The cloud does not keep this result any more. Running the job again pays for it again.</source>
        <translation>云端已不再保留此结果。再次运行此任务会重新收费。</translation>
    </message>
    <message>
        <source>This source does not need it.</source>
        <translation>此源文件不需要它。</translation>
    </message>
    <message>
        <source>What came from the cloud could not be packed: %1</source>
        <translation>来自云端的内容无法封装：%1</translation>
    </message>
</context>
<context>
    <name>reelyard::CloudUploads</name>
    <message>
        <source>The upload was refused.</source>
        <translation>上传被拒绝。</translation>
    </message>
</context>
<context>
    <name>reelyard::CommandClient</name>
    <message>
        <source>Another Reelyard is using this queue and does not answer.</source>
        <translation>另一个 Reelyard 正在使用此队列，且没有响应。</translation>
    </message>
</context>
<context>
    <name>reelyard::CommandHandler</name>
    <message>
        <source>One output can be made again of one job that is completed or failed.</source>
        <translation>对于已完成或失败的任务，可以重新生成其中一个输出。</translation>
    </message>
    <message>
        <source>Job %1 has no single output &quot;%2&quot;. There are %3.</source>
        <translation>任务 %1 没有单独的输出“%2”。现有：%3。</translation>
    </message>
    <message>
        <source>There is no job %1.</source>
        <translation>没有任务 %1。</translation>
    </message>
    <message>
        <source>No cloud account is chosen: add one with &quot;reelyard-cli account add&quot;, choose one of several with &quot;account default&quot;, or set REELYARD_API_URL and REELYARD_API_KEY. The Reelyard that works on the queue has to start with it.</source>
        <translation>没有选择云端账户：请用“reelyard-cli account add”添加一个，用“account default”从多个账户中选择一个，或设置 REELYARD_API_URL 和 REELYARD_API_KEY。处理队列的 Reelyard 必须带着这些设置启动。</translation>
    </message>
    <message>
        <source>Cannot run in the cloud: %1</source>
        <translation>无法在云端运行：%1</translation>
    </message>
    <message>
        <source>These are never to be uploaded: they run here only.</source>
        <translation>这些任务永不上传：只在本机运行。</translation>
    </message>
    <message>
        <source>Only jobs that are being added can have a bucket as their destination.</source>
        <translation>只有正在添加的任务才能以存储桶作为目标位置。</translation>
    </message>
</context>
<context>
    <name>reelyard::CommandTab</name>
    <message>
        <source>&amp;Copy command</source>
        <translation>复制命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open the link</source>
        <translation>打开链接(&amp;O)</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>For bash and zsh</source>
        <translation>用于 bash 和 zsh</translation>
    </message>
    <message>
        <source>For PowerShell</source>
        <translation>用于 PowerShell</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>The first command measures the loudness; what it finds belongs into the last one.</source>
        <translation>第一条命令测量响度；测得的值要填入最后一条命令。</translation>
    </message>
    <message>
        <source>What may be secret in the link is left out.</source>
        <translation>链接中可能涉密的部分已省略。</translation>
    </message>
    <message>
        <source>Choose a job to see its command.</source>
        <translation>选择一个任务以查看其命令。</translation>
    </message>
    <message>
        <source>What the command is depends on the file: the link has to be opened to write it down.</source>
        <translation>命令取决于文件：须打开链接才能写出命令。</translation>
    </message>
    <message>
        <source>Looking at the source…</source>
        <translation>正在查看源文件…</translation>
    </message>
    <message>
        <source>The preset&apos;s arguments:</source>
        <translation>预设的参数：</translation>
    </message>
</context>
<context>
    <name>reelyard::CompareView</name>
    <message>
        <source>Source and result of the same moment</source>
        <translation>同一时刻的源文件和结果</translation>
    </message>
    <message>
        <source>The arrow keys move the line between source and result.</source>
        <translation>用方向键移动源文件与结果之间的分界线。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源文件</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>reelyard::ComputerPage</name>
    <message>
        <source>How much at a time</source>
        <translation>同时处理的数量</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>&amp;Jobs at a time:</source>
        <translation>同时运行的任务(&amp;J)：</translation>
    </message>
    <message>
        <source>Automatic keeps the processor busy and the computer usable. Running jobs are never stopped for this.</source>
        <translation>“自动”让处理器保持忙碌，同时计算机仍可正常使用。运行中的任务不会因此停止。</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Jobs on one &amp;disk, share or server:</source>
        <translation>每个磁盘、共享或服务器上的任务(&amp;D)：</translation>
    </message>
    <message>
        <source>A slow disk or share is faster with one or two jobs at a time.</source>
        <translation>较慢的磁盘或共享同时只运行一两个任务会更快。</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>&amp;Memory for one job, at most:</source>
        <translation>单个任务的内存上限(&amp;M)：</translation>
    </message>
    <message>
        <source>A job that takes more is stopped and tried again when nothing else runs. Automatic: the jobs share what the computer has.</source>
        <translation>超出内存上限的任务会被停止，并在没有其他任务运行时重试。自动：各任务分享计算机的内存。</translation>
    </message>
    <message>
        <source>Where outputs are made</source>
        <translation>输出的生成位置</translation>
    </message>
    <message>
        <source>Make outputs in &amp;this folder first:</source>
        <translation>先在此文件夹中生成输出(&amp;T)：</translation>
    </message>
    <message>
        <source>On a fast disk say. A complete output is copied to its place and compared. Otherwise it is made beside its place.</source>
        <translation>例如放在快速磁盘上。完成的输出会复制到其位置并比对。否则在最终位置旁生成。</translation>
    </message>
    <message>
        <source>Graphics hardware</source>
        <translation>图形硬件</translation>
    </message>
    <message>
        <source>Presets for graphics hardware encode there where some is found, and in software where not.</source>
        <translation>图形硬件预设在有可用硬件时用硬件编码，没有时用软件编码。</translation>
    </message>
    <message>
        <source>Jobs on &amp;graphics hardware at a time:</source>
        <translation>图形硬件上同时运行的任务(&amp;G)：</translation>
    </message>
    <message>
        <source>Automatic is what the hardware is known to take.</source>
        <translation>“自动”采用已知该硬件能承受的数量。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: encodes nothing</source>
        <translation>%1：不能编码</translation>
    </message>
    <message>
        <source>%1: encodes with %2</source>
        <translation>%1：可编码 %2</translation>
    </message>
    <message>
        <source>None found.</source>
        <translation>未找到。</translation>
    </message>
    <message>
        <source>Graphics hardware: %1</source>
        <translation>图形硬件：%1</translation>
    </message>
    <message>
        <source>Where should outputs be made first?</source>
        <translation>输出应先在哪里生成？</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Folder in which outputs are made first: %1</source>
        <translation>先生成输出的文件夹：%1</translation>
    </message>
</context>
<context>
    <name>reelyard::Desk</name>
    <message>
        <source>All work is done</source>
        <translation>所有工作已完成</translation>
    </message>
    <message>
        <source>The command after the work was not run. %1</source>
        <translation>没有运行工作完成后的命令。%1</translation>
    </message>
    <message>
        <source>The computer goes to sleep in a minute</source>
        <translation>计算机将在一分钟后睡眠</translation>
    </message>
    <message>
        <source>The computer is shut down in a minute</source>
        <translation>计算机将在一分钟后关机</translation>
    </message>
    <message>
        <source>Reelyard</source>
        <translation>Reelyard</translation>
    </message>
    <message>
        <source>%1 It said: %2</source>
        <translation>%1 返回的信息：%2</translation>
    </message>
</context>
<context>
    <name>reelyard::DeskBar</name>
    <message>
        <source>Quit now</source>
        <translation>立即退出</translation>
    </message>
    <message>
        <source>Reelyard quits when the running job is done. No other starts.</source>
        <translation>Reelyard 将在运行中的任务完成后退出。不会开始其他任务。</translation>
    </message>
    <message numerus="yes">
        <source>Reelyard quits when the %Ln running jobs are done. No other starts.</source>
        <translation>
            <numerusform>Reelyard 将在 %Ln 个运行中的任务完成后退出。不会开始其他任务。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>继续工作</translation>
    </message>
    <message numerus="yes">
        <source>All work is done. The computer goes to sleep in %Ln second.</source>
        <translation>
            <numerusform>所有工作已完成。计算机将在 %Ln 秒后睡眠。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All work is done. The computer goes to sleep in %Ln seconds.</source>
        <translation>
            <numerusform>所有工作已完成。计算机将在 %Ln 秒后睡眠。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All work is done. The computer is shut down in %Ln second.</source>
        <translation>
            <numerusform>所有工作已完成。计算机将在 %Ln 秒后关机。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All work is done. The computer is shut down in %Ln seconds.</source>
        <translation>
            <numerusform>所有工作已完成。计算机将在 %Ln 秒后关机。</numerusform>
        </translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>取消操作</translation>
    </message>
    <message>
        <source>What follows the work</source>
        <translation>工作完成之后</translation>
    </message>
</context>
<context>
    <name>reelyard::DesktopPresence</name>
    <message>
        <source>Show Reelyard</source>
        <translation>显示 Reelyard</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>%1 - Reelyard</source>
        <translation>%1 - Reelyard</translation>
    </message>
    <message>
        <source>%1 done, %2 failed, %3 left</source>
        <translation>%1 个完成，%2 个失败，剩余 %3 个</translation>
    </message>
    <message>
        <source>%1 done, %2 left</source>
        <translation>%1 个完成，剩余 %2 个</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>大约还需 %1</translation>
    </message>
</context>
<context>
    <name>reelyard::DetailsPane</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>reelyard::EmptyState</name>
    <message>
        <source>Add Files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation>显示所有任务</translation>
    </message>
    <message>
        <source>Makes a short clip in your Videos folder and adds it as a new job</source>
        <translation>在“视频”文件夹中生成一个短片段，并添加为新任务</translation>
    </message>
    <message>
        <source>Drop videos or folders here</source>
        <translation>把视频或文件夹拖放到这里</translation>
    </message>
    <message>
        <source>Lists of files or links (.txt, .csv, .jsonl) work too. Every video becomes a job in this window.
Nothing starts before you press Start, and your originals are never changed.</source>
        <translation>文件或链接的列表（.txt、.csv、.jsonl）也可以。每个视频会成为此窗口中的一个任务。
按“开始”之前不会运行任何任务，原始文件也绝不会改动。</translation>
    </message>
    <message>
        <source>Making a sample clip…</source>
        <translation>正在生成示例片段…</translation>
    </message>
    <message>
        <source>Try it with a sample clip</source>
        <translation>用示例片段试一试</translation>
    </message>
    <message>
        <source>Drop here</source>
        <translation>拖放到此处</translation>
    </message>
</context>
<context>
    <name>reelyard::FailureActions</name>
    <message numerus="yes">
        <source>&amp;Retry %Ln failed job</source>
        <translation>
            <numerusform>重试 %Ln 个失败的任务(&amp;R)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %Ln failed jobs</source>
        <translation>
            <numerusform>重试 %Ln 个失败的任务(&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry with &amp;changes…</source>
        <translation>更改后重试(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Locate the missing folder…</source>
        <translation>查找缺失的文件夹(&amp;L)…</translation>
    </message>
    <message>
        <source>Re&amp;place the links…</source>
        <translation>替换链接(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Accept what could be read</source>
        <translation>接受可读取的部分(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Mark as reviewed…</source>
        <translation>标记为已检查(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Where is “%1” now?</source>
        <translation>“%1”现在在哪里？</translation>
    </message>
    <message>
        <source>None of the files is in %1.</source>
        <translation>%1 中没有这些文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 files was found.</source>
        <translation>
            <numerusform>%1 个文件中找到了 %Ln 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 files were found.</source>
        <translation>
            <numerusform>%1 个文件中找到了 %Ln 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file has the same name, but another size.</source>
        <translation>
            <numerusform>%Ln 个文件名称相同，但大小不同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files have the same name, but another size.</source>
        <translation>
            <numerusform>%Ln 个文件名称相同，但大小不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>No line of the list has both an id and a link.</source>
        <translation>列表中没有任何一行同时包含标识和链接。</translation>
    </message>
    <message>
        <source>No job that is still to be done has one of these ids and another link.</source>
        <translation>没有哪个未完成的任务具有其中的标识而链接不同。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job has a new link.</source>
        <translation>
            <numerusform>%Ln 个任务有了新链接。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs have new links.</source>
        <translation>
            <numerusform>%Ln 个任务有了新链接。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that could be read was kept of these jobs.</source>
        <translation>这些任务没有保留任何可读取的内容。</translation>
    </message>
    <message numerus="yes">
        <source>What could be read was accepted for %Ln job.</source>
        <translation>
            <numerusform>已接受 %Ln 个任务中可读取的部分。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What could be read was accepted for %Ln jobs.</source>
        <translation>
            <numerusform>已接受 %Ln 个任务中可读取的部分。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export failures</source>
        <translation>导出失败记录</translation>
    </message>
    <message>
        <source>failures.csv</source>
        <translation>failures.csv</translation>
    </message>
    <message>
        <source>Mark as Reviewed</source>
        <translation>标记为已检查</translation>
    </message>
    <message numerus="yes">
        <source>A note for %Ln job, if you like. It stands in exports.</source>
        <translation>
            <numerusform>可为 %Ln 个任务写一条备注（可选）。备注会出现在导出中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A note for %Ln jobs, if you like. It stands in exports.</source>
        <translation>
            <numerusform>可为 %Ln 个任务写一条备注（可选）。备注会出现在导出中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure was written to %1.</source>
        <translation>
            <numerusform>%Ln 条失败记录已写入 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failures were written to %1.</source>
        <translation>
            <numerusform>%Ln 条失败记录已写入 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelyard::FailureCard</name>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Edit the recipe and retry…</source>
        <translation>编辑配方并重试…</translation>
    </message>
    <message>
        <source>Locate the missing folder…</source>
        <translation>查找缺失的文件夹…</translation>
    </message>
    <message>
        <source>Replace the links…</source>
        <translation>替换链接…</translation>
    </message>
    <message>
        <source>Accept what could be read</source>
        <translation>接受可读取的部分</translation>
    </message>
    <message>
        <source>Mark as reviewed…</source>
        <translation>标记为已检查…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job</source>
        <translation>
            <numerusform>%Ln 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln job</source>
        <translation>
            <numerusform>重试 %Ln 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln jobs</source>
        <translation>
            <numerusform>重试 %Ln 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept what could be read of %Ln job</source>
        <translation>
            <numerusform>接受 %Ln 个任务中可读取的部分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept what could be read of %Ln jobs</source>
        <translation>
            <numerusform>接受 %Ln 个任务中可读取的部分</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>reelyard::FailureInbox</name>
    <message>
        <source>Mark all as reviewed…</source>
        <translation>全部标记为已检查…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>全部导出…</translation>
    </message>
    <message>
        <source>Failures by their cause</source>
        <translation>按原因分组的失败任务</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job failed</source>
        <translation>
            <numerusform>%Ln 个任务失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs failed</source>
        <translation>
            <numerusform>%Ln 个任务失败</numerusform>
        </translation>
    </message>
    <message>
        <source>one cause</source>
        <translation>1 种原因</translation>
    </message>
    <message numerus="yes">
        <source>%Ln causes</source>
        <translation>
            <numerusform>%Ln 种原因</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reviewed</source>
        <translation>
            <numerusform>%Ln 个已检查</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry the one worth it</source>
        <translation>重试值得重试的 1 个</translation>
    </message>
    <message numerus="yes">
        <source>Retry the %Ln worth it</source>
        <translation>
            <numerusform>重试值得重试的 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Those whose trouble may pass by itself</source>
        <translation>问题可能会自行消失的任务</translation>
    </message>
    <message>
        <source>Retry it</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>Retry all %Ln</source>
        <translation>
            <numerusform>全部重试（%Ln 个）</numerusform>
        </translation>
    </message>
    <message>
        <source>In the cloud a retry would cost about $%1 to $%2. You are asked first.</source>
        <translation>在云端重试大约需要 $%1 到 $%2。会先询问您。</translation>
    </message>
</context>
<context>
    <name>reelyard::FileForm</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>Plays while loading</source>
        <translation>边加载边播放</translation>
    </message>
    <message>
        <source>MP4</source>
        <translation>MP4</translation>
    </message>
    <message>
        <source>QuickTime (MOV)</source>
        <translation>QuickTime (MOV)</translation>
    </message>
    <message>
        <source>Matroska (MKV)</source>
        <translation>Matroska (MKV)</translation>
    </message>
    <message>
        <source>WebM</source>
        <translation>WebM</translation>
    </message>
    <message>
        <source>MXF</source>
        <translation>MXF</translation>
    </message>
    <message>
        <source>MP4 sound (M4A)</source>
        <translation>MP4 音频 (M4A)</translation>
    </message>
    <message>
        <source>MP3</source>
        <translation>MP3</translation>
    </message>
    <message>
        <source>WAV</source>
        <translation>WAV</translation>
    </message>
    <message>
        <source>FLAC</source>
        <translation>FLAC</translation>
    </message>
    <message>
        <source>Opus</source>
        <translation>Opus</translation>
    </message>
    <message>
        <source>GIF</source>
        <translation>GIF</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>{name} stands for the name of the source. A folder is made where the name has one: {name}/frame-%06d.png.</source>
        <translation>{name} 代表源文件的名称。名称中含有文件夹时会创建该文件夹：{name}/frame-%06d.png。</translation>
    </message>
    <message>
        <source>For the web</source>
        <translation>适合网络播放</translation>
    </message>
    <message>
        <source>Puts the index of MP4 and MOV files at their beginning.</source>
        <translation>把 MP4 和 MOV 文件的索引放在文件开头。</translation>
    </message>
    <message>
        <source>As the file type wants</source>
        <translation>由文件类型决定</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>去除</translation>
    </message>
    <message>
        <source>Titles, dates</source>
        <translation>标题、日期</translation>
    </message>
    <message>
        <source>What the source says of itself: title, date, camera, place.</source>
        <translation>源文件自带的信息：标题、日期、摄像机、地点。</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
</context>
<context>
    <name>reelyard::FilesPage</name>
    <message>
        <source>Outputs of new jobs</source>
        <translation>新任务的输出</translation>
    </message>
    <message>
        <source>&amp;Put them into:</source>
        <translation>存放到(&amp;P)：</translation>
    </message>
    <message>
        <source>Jobs that are added from now on; the folders of their sources are made again below it.</source>
        <translation>适用于从现在起添加的任务；会在其下重建源文件的文件夹结构。</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Insert what a name can tell</source>
        <translation>插入名称可用的信息</translation>
    </message>
    <message>
        <source>&amp;Name them:</source>
        <translation>命名为(&amp;N)：</translation>
    </message>
    <message>
        <source>What stands in braces is filled in for each clip.</source>
        <translation>花括号中的内容会按每个片段填入。</translation>
    </message>
    <message>
        <source>Name of the outputs</source>
        <translation>输出的名称</translation>
    </message>
    <message>
        <source>Add a number to the name</source>
        <translation>在名称后加编号</translation>
    </message>
    <message>
        <source>Skip the clip</source>
        <translation>跳过该片段</translation>
    </message>
    <message>
        <source>Replace the file that is there</source>
        <translation>替换已有的文件</translation>
    </message>
    <message>
        <source>If a name is &amp;taken:</source>
        <translation>名称已存在时(&amp;T)：</translation>
    </message>
    <message>
        <source>A source is never replaced, whatever is chosen here.</source>
        <translation>无论在此选择什么，源文件都绝不会被替换。</translation>
    </message>
    <message>
        <source>Keep an output only if it is &amp;smaller than its source</source>
        <translation>仅在输出小于源文件时保留(&amp;S)</translation>
    </message>
    <message>
        <source>What came out larger is not kept, and the job says so.</source>
        <translation>变大的输出不会保留，任务会注明这一点。</translation>
    </message>
    <message>
        <source>&amp;Join the parts of a take that the camera cut</source>
        <translation>合并被摄像机切分的镜头条(&amp;J)</translation>
    </message>
    <message>
        <source>Long recordings lie in several files on some cards; each becomes one clip.</source>
        <translation>在有些存储卡上，长录制分成多个文件；每次录制会成为一个片段。</translation>
    </message>
    <message>
        <source>Room on disks</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Leave &amp;free:</source>
        <translation>保留可用空间(&amp;F)：</translation>
    </message>
    <message>
        <source>On every disk that outputs go to; of a small one a twentieth. Jobs wait until there is room.</source>
        <translation>适用于存放输出的每个磁盘；小磁盘则为其二十分之一。空间不足时任务会等待。</translation>
    </message>
    <message>
        <source>Where should the converted files go?</source>
        <translation>转换后的文件放在哪里？</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例如：%1</translation>
    </message>
</context>
<context>
    <name>reelyard::FilesTab</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Copy path</source>
        <translation>复制路径(&amp;C)</translation>
    </message>
    <message>
        <source>Files of the job</source>
        <translation>任务的文件</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源文件</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Its next part</source>
        <translation>后续部分</translation>
    </message>
    <message>
        <source>SHA-256 of samples: %1</source>
        <translation>抽样数据的 SHA-256：%1</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>What could be read</source>
        <translation>可读取的部分</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>There</source>
        <translation>存在</translation>
    </message>
</context>
<context>
    <name>reelyard::FilterLine</name>
    <message>
        <source>Show the jobs of all batches again</source>
        <translation>重新显示所有批次的任务</translation>
    </message>
    <message>
        <source>%1. Press to show all batches again</source>
        <translation>%1。按下可重新显示所有批次</translation>
    </message>
</context>
<context>
    <name>reelyard::FilterSidebar</name>
    <message>
        <source>Without a name</source>
        <translation>未命名</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job</source>
        <translation>
            <numerusform>%Ln 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 个完成</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1 个</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>%1
Added %2
%3</source>
        <translation>%1
添加于 %2
%3</translation>
    </message>
    <message>
        <source>Batch %1: %2</source>
        <translation>批次 %1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Show jobs by state</source>
        <translation>按状态显示任务</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>How fast it went, and what batches came to</source>
        <translation>速度如何，以及各批次的结果</translation>
    </message>
    <message>
        <source>Batch: %1</source>
        <translation>批次：%1</translation>
    </message>
    <message>
        <source>Watched folder: %1</source>
        <translation>监视文件夹：%1</translation>
    </message>
    <message>
        <source>Failed, %1: %2</source>
        <translation>失败，%1：%2</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>添加监视文件夹…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>添加监视文件夹</translation>
    </message>
    <message>
        <source>Change watched folders</source>
        <translation>更改监视文件夹</translation>
    </message>
    <message>
        <source>%1
Becomes %2, in %3
%4</source>
        <translation>%1
转换为 %2，存放在 %3
%4</translation>
    </message>
    <message>
        <source>Watched folder %1: %2. %3</source>
        <translation>监视文件夹 %1：%2。%3</translation>
    </message>
    <message>
        <source>Watched folder %1: %2</source>
        <translation>监视文件夹 %1：%2</translation>
    </message>
</context>
<context>
    <name>reelyard::FormSection</name>
    <message>
        <source>%1:</source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>Also, kept as written: %1</source>
        <translation>另有，按原样保留：%1</translation>
    </message>
    <message>
        <source>Filters, kept as written: %1</source>
        <translation>滤镜，按原样保留：%1</translation>
    </message>
</context>
<context>
    <name>reelyard::GeneralPage</name>
    <message>
        <source>Starting and staying awake</source>
        <translation>启动与保持唤醒</translation>
    </message>
    <message>
        <source>When all work is done</source>
        <translation>所有工作完成后</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>系统托盘</translation>
    </message>
    <message>
        <source>Trying it out</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Add a sample clip</source>
        <translation>添加示例片段</translation>
    </message>
    <message>
        <source>Makes a short clip in your Videos folder and adds it as a new job.</source>
        <translation>在“视频”文件夹中生成一个短片段，并添加为新任务。</translation>
    </message>
    <message>
        <source>Start Reelyard when I &amp;log in</source>
        <translation>登录时启动 Reelyard(&amp;L)</translation>
    </message>
    <message>
        <source>With its window minimised. A queue that was running goes on.</source>
        <translation>启动时窗口最小化。之前在运行的队列会继续。</translation>
    </message>
    <message>
        <source>&amp;Keep the computer awake while jobs run</source>
        <translation>任务运行时让计算机保持唤醒(&amp;K)</translation>
    </message>
    <message>
        <source>The screen may still be switched off.</source>
        <translation>屏幕仍可关闭。</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Take a &amp;file from a watched folder after:</source>
        <translation>从监视文件夹接收文件前等待(&amp;F)：</translation>
    </message>
    <message>
        <source>So long its size must not have changed, so that a copy that is still arriving is left alone. For folders that you add from now on.</source>
        <translation>文件大小须在这段时间内保持不变，以免动到仍在复制的文件。适用于从现在起添加的文件夹。</translation>
    </message>
    <message>
        <source>Show an &amp;icon in the tray</source>
        <translation>在系统托盘中显示图标(&amp;I)</translation>
    </message>
    <message>
        <source>It shows how far the work is, and starts and pauses it.</source>
        <translation>它显示工作进度，并可开始和暂停工作。</translation>
    </message>
    <message>
        <source>This desktop has no tray now; nothing else depends on it.</source>
        <translation>此桌面目前没有系统托盘；其他功能不受影响。</translation>
    </message>
    <message>
        <source>Keep &amp;running there when the window is closed</source>
        <translation>关闭窗口后在托盘中继续运行(&amp;R)</translation>
    </message>
    <message>
        <source>Quit in the File menu or in the icon&apos;s menu still quits.</source>
        <translation>用“文件”菜单或图标菜单中的“退出”仍可退出。</translation>
    </message>
    <message>
        <source>&amp;Then:</source>
        <translation>然后(&amp;T)：</translation>
    </message>
    <message>
        <source>Sleep and shutting down are for this one time, with a minute to call them off. They do not happen while a job needs you or waits.</source>
        <translation>睡眠和关机仅此一次有效，并有一分钟时间可以取消。有任务需要处理或等待中时不会执行。</translation>
    </message>
    <message>
        <source>Program and what it is given</source>
        <translation>程序及其参数</translation>
    </message>
    <message>
        <source>&amp;Command:</source>
        <translation>命令(&amp;C)：</translation>
    </message>
    <message>
        <source>It is started as it stands, without a shell. REELYARD_DONE, REELYARD_FAILED and REELYARD_TO_REVIEW in its environment say how the work went.</source>
        <translation>按原样启动，不经过 shell。其环境变量 REELYARD_DONE、REELYARD_FAILED 和 REELYARD_TO_REVIEW 说明工作结果。</translation>
    </message>
</context>
<context>
    <name>reelyard::HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Ctrl+/</translation>
    </message>
    <message>
        <source>Open &amp;Log Folder</source>
        <translation>打开日志文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Copy Diagnostic Report</source>
        <translation>复制诊断报告(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;About Reelyard</source>
        <translation>关于 Reelyard(&amp;A)</translation>
    </message>
    <message>
        <source>The folder could not be opened: %1</source>
        <translation>无法打开文件夹：%1</translation>
    </message>
    <message>
        <source>The report is on the clipboard. It holds no keys, no links and no names; look it over before you hand it on.</source>
        <translation>报告已复制到剪贴板。其中不含密钥、链接和名称；转交他人前请先查看一遍。</translation>
    </message>
    <message>
        <source>About Reelyard</source>
        <translation>关于 Reelyard</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Reelyard %1&lt;/h3&gt;&lt;p&gt;Converts videos in batches and loses none.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Reelyard %1&lt;/h3&gt;&lt;p&gt;批量转换视频，一个不丢。&lt;/p&gt;&lt;p&gt;自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The program&apos;s icon</source>
        <translation>程序图标</translation>
    </message>
</context>
<context>
    <name>reelyard::HttpClient</name>
    <message>
        <source>The server&apos;s name is not known here.</source>
        <translation>无法解析服务器的名称。</translation>
    </message>
    <message>
        <source>The server does not accept connections.</source>
        <translation>服务器不接受连接。</translation>
    </message>
    <message>
        <source>The server cannot prove who it is, or does not speak a secure protocol.</source>
        <translation>服务器无法证明其身份，或不支持安全协议。</translation>
    </message>
    <message>
        <source>The proxy wants a name and a password that the system does not give.</source>
        <translation>代理服务器要求用户名和密码，但系统没有提供。</translation>
    </message>
    <message>
        <source>The proxy does not answer.</source>
        <translation>代理服务器没有响应。</translation>
    </message>
    <message>
        <source>The connection to the server broke.</source>
        <translation>与服务器的连接中断。</translation>
    </message>
    <message>
        <source>The download could not be written: %1</source>
        <translation>无法写入下载的内容：%1</translation>
    </message>
    <message>
        <source>The server has stopped answering.</source>
        <translation>服务器停止响应。</translation>
    </message>
    <message>
        <source>The server took too long to answer.</source>
        <translation>服务器响应时间过长。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is longer than it may be.</source>
        <translation>服务器的响应超过允许的长度。</translation>
    </message>
</context>
<context>
    <name>reelyard::IntakeStrip</name>
    <message>
        <source>Never upload these</source>
        <translation>永不上传这些文件</translation>
    </message>
    <message>
        <source>Stop scanning</source>
        <translation>停止扫描</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Run %1 First</source>
        <translation>先运行 %1 个</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>They run on this computer, whatever else is said.</source>
        <translation>无论其他设置如何，它们都在本机运行。</translation>
    </message>
    <message>
        <source>The camera cut a long recording into several files. Its parts become one clip.</source>
        <translation>摄像机把一次长录制切分成了多个文件。各部分会合并为一个片段。</translation>
    </message>
    <message>
        <source>Preset, destination and place of the new clips, with what each place takes and costs.</source>
        <translation>新片段的预设、目标位置和运行位置，以及各运行位置所需的时间和费用。</translation>
    </message>
    <message>
        <source>Takes the new jobs off the list. No file is touched.</source>
        <translation>把新任务移出列表。不会动任何文件。</translation>
    </message>
    <message>
        <source>Runs the smallest clip of each kind, so that you can see early whether all is as it should be. The others stay new.</source>
        <translation>每种片段先运行最小的一个，以便尽早确认一切正常。其余仍为新任务。</translation>
    </message>
    <message>
        <source>There was nothing to add: no video or audio file was found.</source>
        <translation>没有可添加的内容：未找到视频或音频文件。</translation>
    </message>
    <message>
        <source>There was nothing to add: %1.</source>
        <translation>没有可添加的内容：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file is neither video nor audio</source>
        <translation>
            <numerusform>%Ln 个文件既不是视频也不是音频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are neither video nor audio</source>
        <translation>
            <numerusform>%Ln 个文件既不是视频也不是音频</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for videos…</source>
        <translation>正在查找视频…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new clip</source>
        <translation>
            <numerusform>%Ln 个新片段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new clips</source>
        <translation>
            <numerusform>%Ln 个新片段</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1，约 %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>目前 %1</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>%1 or more of %2 free</source>
        <translation>需要至少 %1，可用 %2</translation>
    </message>
    <message>
        <source>up to %1 of %2 free</source>
        <translation>最多需要 %1，可用 %2</translation>
    </message>
    <message>
        <source>These clips may need up to %1, and %2 are free. Choose another destination, or make room: the queue waits when the disk is nearly full.</source>
        <translation>这些片段最多可能需要 %1，而可用空间为 %2。请选择其他目标位置或腾出空间：磁盘快满时队列会等待。</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>What is found starts by itself</source>
        <translation>找到的片段会自动开始</translation>
    </message>
    <message numerus="yes">
        <source>%Ln take joined</source>
        <translation>
            <numerusform>已合并 %Ln 个镜头条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln takes joined</source>
        <translation>
            <numerusform>已合并 %Ln 个镜头条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clips are parts of %Ln take</source>
        <translation>
            <numerusform>%1 个片段属于 %Ln 个镜头条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clips are parts of %Ln takes</source>
        <translation>
            <numerusform>%1 个片段属于 %Ln 个镜头条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>已跳过 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file left out</source>
        <translation>
            <numerusform>未加入其他 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other files left out</source>
        <translation>
            <numerusform>未加入其他 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>through the cloud, to %1</source>
        <translation>经云端，到 %1</translation>
    </message>
    <message>
        <source>some through the cloud, to %1</source>
        <translation>部分经云端，到 %1</translation>
    </message>
    <message>
        <source>Join Take</source>
        <translation>合并镜头条</translation>
    </message>
    <message numerus="yes">
        <source>Join %Ln Takes</source>
        <translation>
            <numerusform>合并 %Ln 个镜头条</numerusform>
        </translation>
    </message>
    <message>
        <source>New jobs</source>
        <translation>新任务</translation>
    </message>
</context>
<context>
    <name>reelyard::JobActions</name>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>重试(&amp;R)</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Run again &amp;with changes…</source>
        <translation>更改后再次运行(&amp;W)…</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>更改(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Hold</source>
        <translation>搁置(&amp;H)</translation>
    </message>
    <message>
        <source>Re&amp;lease</source>
        <translation>取消搁置(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>To the &amp;top</source>
        <translation>移到最前(&amp;T)</translation>
    </message>
    <message>
        <source>Ctrl+Up</source>
        <translation>Ctrl+Up</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>移到最后(&amp;E)</translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation>Ctrl+Down</translation>
    </message>
    <message>
        <source>Remove from &amp;list</source>
        <translation>从列表中移除(&amp;L)</translation>
    </message>
    <message>
        <source>Takes the rows off the list. Files stay where they are.</source>
        <translation>把这些行移出列表。文件保持原处。</translation>
    </message>
    <message>
        <source>&amp;Open output</source>
        <translation>打开输出(&amp;O)</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Open so&amp;urce</source>
        <translation>打开源文件(&amp;U)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Copy &amp;error</source>
        <translation>复制错误信息(&amp;E)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Mark as re&amp;viewed…</source>
        <translation>标记为已检查(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>再次运行(&amp;R)</translation>
    </message>
    <message>
        <source>Run &amp;on</source>
        <translation>运行位置(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Make again</source>
        <translation>重新生成(&amp;M)</translation>
    </message>
    <message>
        <source>Mo&amp;ve</source>
        <translation>移动(&amp;V)</translation>
    </message>
</context>
<context>
    <name>reelyard::JobQueue</name>
    <message>
        <source>The source was changed while it was read. The output may hold parts of both; run the job again.</source>
        <translation>源文件在读取期间被更改。输出可能混有更改前后的内容；请再次运行此任务。</translation>
    </message>
    <message>
        <source>Runs on: %1 instead of %2</source>
        <translation>运行位置：%1（原为 %2）</translation>
    </message>
    <message>
        <source>The output exists already.</source>
        <translation>输出已存在。</translation>
    </message>
    <message>
        <source>The server asks for fewer requests.</source>
        <translation>服务器要求减少请求次数。</translation>
    </message>
    <message>
        <source>Made already: %1</source>
        <translation>已生成过：%1</translation>
    </message>
    <message>
        <source>What was made is kept: trying again only brings it to its place.</source>
        <translation>已生成的内容会保留：重试只会把它放到最终位置。</translation>
    </message>
    <message>
        <source>There is no rendition that the playlist could name.</source>
        <translation>没有播放列表可以列出的版本。</translation>
    </message>
    <message>
        <source>Left out: the source does not need it.</source>
        <translation>已省略：源文件不需要它。</translation>
    </message>
    <message>
        <source>The upload was stopped.</source>
        <translation>上传已停止。</translation>
    </message>
    <message>
        <source>The program or the computer stopped while this job ran.</source>
        <translation>此任务运行时，程序或计算机停止了。</translation>
    </message>
    <message>
        <source>What could be read was accepted.</source>
        <translation>已接受可读取的部分。</translation>
    </message>
    <message>
        <source>This job is never to be uploaded.</source>
        <translation>此任务永不上传。</translation>
    </message>
    <message>
        <source>No cloud account is chosen: add one with &quot;reelyard-cli account add&quot;, choose one of several with &quot;account default&quot;, or set REELYARD_API_URL and REELYARD_API_KEY.</source>
        <translation>没有选择云端账户：请用“reelyard-cli account add”添加一个，用“account default”从多个账户中选择一个，或设置 REELYARD_API_URL 和 REELYARD_API_KEY。</translation>
    </message>
</context>
<context>
    <name>reelyard::JobTableModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源文件</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>运行位置</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>结束时间</translation>
    </message>
</context>
<context>
    <name>reelyard::JobTableView</name>
    <message numerus="yes">
        <source>%Ln job</source>
        <translation>
            <numerusform>%Ln 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
</context>
<context>
    <name>reelyard::KeychainStore</name>
    <message>
        <source>The system&apos;s key chain was not opened for Reelyard.</source>
        <translation>系统密钥链没有对 Reelyard 开放。</translation>
    </message>
    <message>
        <source>The system&apos;s key chain does not answer.</source>
        <translation>系统密钥链没有响应。</translation>
    </message>
</context>
<context>
    <name>reelyard::LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Language of the window:</source>
        <translation>窗口语言(&amp;L)：</translation>
    </message>
    <message>
        <source>It changes at once. What was written down earlier, such as why a job failed, stays as it was.</source>
        <translation>立即生效。之前记下的内容（例如任务失败的原因）保持不变。</translation>
    </message>
</context>
<context>
    <name>reelyard::LinksDialog</name>
    <message>
        <source>Add Links</source>
        <translation>添加链接</translation>
    </message>
    <message>
        <source>Links to videos, or paths on this computer, one a line:</source>
        <translation>视频链接或本机路径，每行一个：</translation>
    </message>
    <message>
        <source>Links, one a line</source>
        <translation>链接，每行一个</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Open List…</source>
        <translation>打开列表…</translation>
    </message>
    <message>
        <source>Adds everything that a text file names, a path or link a line</source>
        <translation>添加文本文件列出的全部内容，每行一个路径或链接</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelyard::LocalBackend</name>
    <message>
        <source>1 second</source>
        <translation>1 秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>The process that encoded this file did not answer any more and was ended.</source>
        <translation>编码此文件的进程不再响应，已被结束。</translation>
    </message>
    <message>
        <source>Nothing happened for %1, so this job was ended.</source>
        <translation>%1 内没有任何进展，因此已结束此任务。</translation>
    </message>
    <message>
        <source>This job was ended because it took %1 of memory; one job may take %2.</source>
        <translation>此任务占用了 %1 内存，因此已被结束；单个任务最多可占用 %2。</translation>
    </message>
    <message>
        <source>This job was ended because it took %1 of memory; all jobs together may take %2 on this computer.</source>
        <translation>此任务占用了 %1 内存，因此已被结束；本机上所有任务合计最多可占用 %2。</translation>
    </message>
    <message>
        <source>The process that encoded this file crashed.</source>
        <translation>编码此文件的进程崩溃了。</translation>
    </message>
    <message>
        <source>The system ended this job when it had taken %1 of memory.</source>
        <translation>此任务占用 %1 内存时被系统结束。</translation>
    </message>
</context>
<context>
    <name>reelyard::MainWindow</name>
    <message>
        <source>Add Files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add video files</source>
        <translation>添加视频文件</translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Add all videos of a folder</source>
        <translation>添加文件夹中的所有视频</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Add Links</source>
        <translation>添加链接</translation>
    </message>
    <message>
        <source>Add links, or a list of links</source>
        <translation>添加链接或链接列表</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Retry Failed</source>
        <translation>重试失败的任务</translation>
    </message>
    <message>
        <source>Run all failed jobs again</source>
        <translation>再次运行所有失败的任务</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>Search jobs</source>
        <translation>搜索任务</translation>
    </message>
    <message>
        <source>Search name, folder or error</source>
        <translation>搜索名称、文件夹或错误</translation>
    </message>
    <message>
        <source>Words are looked for in name, folder and error. Also state:, preset:, class:, place: and batch:, with quotes around what has spaces, and a minus before what is not wanted.</source>
        <translation>在名称、文件夹和错误中查找词语。还可使用 state:、preset:、class:、place: 和 batch:；含空格的内容加引号，要排除的内容前加减号。</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>“%1” is not connected. What needs it waits, and goes on by itself when it is back.</source>
        <translation>“%1”未连接。需要它的任务会等待，重新连接后自动继续。</translation>
    </message>
    <message>
        <source>The cloud cannot tell when its tasks change, and is asked instead. %1</source>
        <translation>云端无法通知其任务的变化，改为定期查询。%1</translation>
    </message>
    <message>
        <source>Nothing was added: there is no preset to convert with.</source>
        <translation>没有添加任何内容：没有可用于转换的预设。</translation>
    </message>
    <message>
        <source>Nothing was added: %1 needs a logo. Choose it beside the preset.</source>
        <translation>没有添加任何内容：%1 需要徽标。请在预设旁选择。</translation>
    </message>
    <message>
        <source>Nothing was added: %1 needs a LUT. Choose it beside the preset.</source>
        <translation>没有添加任何内容：%1 需要 LUT。请在预设旁选择。</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Retry Failed (%1)</source>
        <translation>重试失败的任务 (%1)</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>没有与“%1”匹配的任务</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>没有失败的任务</translation>
    </message>
    <message>
        <source>No jobs here: %1</source>
        <translation>这里没有任务：%1</translation>
    </message>
    <message>
        <source>Drop to convert to %1
in %2</source>
        <translation>拖放以转换为 %1
存放在 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The language changes when Reelyard starts next time: clips are still being found.</source>
        <translation>语言将在 Reelyard 下次启动时更改：仍在查找片段。</translation>
    </message>
    <message>
        <source>The sample clip could not be made. %1</source>
        <translation>无法生成示例片段。%1</translation>
    </message>
    <message>
        <source>Quit Reelyard?</source>
        <translation>退出 Reelyard？</translation>
    </message>
    <message>
        <source>Jobs are still running.</source>
        <translation>仍有任务在运行。</translation>
    </message>
    <message>
        <source>If you quit now: %1</source>
        <translation>如果现在退出：%1</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>立即退出</translation>
    </message>
    <message>
        <source>Finish the running ones, then quit</source>
        <translation>完成运行中的任务后退出</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Watched Folders…</source>
        <translation>监视文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Presets…</source>
        <translation>预设(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Cloud Accounts…</source>
        <translation>云端账户(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>队列(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation>任务(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>侧边栏(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详细信息(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>活动(&amp;A)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Nothing was added: %1 needs a logo or a LUT. Choose the preset and its file above the table first.</source>
        <translation>没有添加任何内容：%1 需要徽标或 LUT。请先在表格上方选择预设及其文件。</translation>
    </message>
    <message>
        <source>Choose a job to see its details</source>
        <translation>选择一个任务以查看详情</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>reelyard::MeasureTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>reelyard::MediaService</name>
    <message>
        <source>This file could not be examined.</source>
        <translation>无法检查此文件。</translation>
    </message>
    <message>
        <source>The graphics hardware could not be examined.</source>
        <translation>无法检查图形硬件。</translation>
    </message>
    <message>
        <source>It took too long, or too much memory.</source>
        <translation>耗时过长，或占用内存过多。</translation>
    </message>
</context>
<context>
    <name>reelyard::NewJobsBar</name>
    <message>
        <source>on</source>
        <translation>运行于</translation>
    </message>
    <message>
        <source>Preset for new jobs</source>
        <translation>新任务的预设</translation>
    </message>
    <message>
        <source>Look at this preset and change it</source>
        <translation>查看并更改此预设</translation>
    </message>
    <message>
        <source>Edit the preset</source>
        <translation>编辑预设</translation>
    </message>
    <message>
        <source>Speed for new jobs</source>
        <translation>新任务的速度</translation>
    </message>
    <message>
        <source>Where the next clips are converted</source>
        <translation>后续片段在哪里转换</translation>
    </message>
    <message>
        <source>Where the logo stands</source>
        <translation>徽标的位置</translation>
    </message>
    <message>
        <source>Names…</source>
        <translation>名称…</translation>
    </message>
    <message>
        <source>Convert new clips to</source>
        <translation>新片段转换为</translation>
    </message>
    <message>
        <source>in</source>
        <translation>存放到</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快</translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation>很快</translation>
    </message>
    <message>
        <source>Faster encoding makes larger files or a plainer picture.</source>
        <translation>编码越快，文件越大或画质越低。</translation>
    </message>
    <message>
        <source>This preset has one speed.</source>
        <translation>此预设只有一种速度。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>On this computer, and in the cloud what would not be done in time</source>
        <translation>在本机运行，无法按时完成的部分在云端运行</translation>
    </message>
    <message>
        <source>What is made with this preset is never to be uploaded.</source>
        <translation>用此预设生成的内容永不上传。</translation>
    </message>
    <message>
        <source>Cannot run in the cloud: %1</source>
        <translation>无法在云端运行：%1</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>右上</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>右下</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>选择徽标…</translation>
    </message>
    <message>
        <source>Choose a LUT…</source>
        <translation>选择 LUT…</translation>
    </message>
    <message>
        <source>This preset needs it.</source>
        <translation>此预设需要它。</translation>
    </message>
    <message>
        <source>%1
Click to choose another one.</source>
        <translation>%1
单击可选择其他文件。</translation>
    </message>
    <message>
        <source>Logo: %1</source>
        <translation>徽标：%1</translation>
    </message>
    <message>
        <source>LUT: %1</source>
        <translation>LUT：%1</translation>
    </message>
    <message>
        <source>Where should the converted files go?</source>
        <translation>转换后的文件放在哪里？</translation>
    </message>
    <message>
        <source>Named %1</source>
        <translation>命名为 %1</translation>
    </message>
    <message>
        <source>Files whose name is taken are skipped</source>
        <translation>名称已存在的文件会跳过</translation>
    </message>
    <message>
        <source>Files whose name is taken are replaced</source>
        <translation>名称已存在的文件会替换</translation>
    </message>
    <message>
        <source>Outputs are kept only if they are smaller</source>
        <translation>仅在输出更小时保留</translation>
    </message>
    <message>
        <source>The parts of a take are joined</source>
        <translation>合并镜头条的各部分</translation>
    </message>
    <message>
        <source>What was made before is made again</source>
        <translation>重新生成之前已生成的内容</translation>
    </message>
    <message>
        <source>Names*…</source>
        <translation>名称*…</translation>
    </message>
    <message>
        <source>Names of the outputs, and what to do with files that exist</source>
        <translation>输出的名称，以及如何处理已有的文件</translation>
    </message>
    <message>
        <source>Names and existing files</source>
        <translation>名称和已有的文件</translation>
    </message>
    <message>
        <source>%1
Click to choose another folder.</source>
        <translation>%1
单击可选择其他文件夹。</translation>
    </message>
    <message>
        <source>Folder for converted files: %1</source>
        <translation>存放转换后文件的文件夹：%1</translation>
    </message>
</context>
<context>
    <name>reelyard::NewJobsSheet</name>
    <message>
        <source>Add a Cloud Account…</source>
        <translation>添加云端账户…</translation>
    </message>
    <message>
        <source>Options of the new clips</source>
        <translation>新片段的选项</translation>
    </message>
    <message>
        <source>Preset of the new clips</source>
        <translation>新片段的预设</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>多个</translation>
    </message>
    <message>
        <source>Speed of the new clips</source>
        <translation>新片段的速度</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快</translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation>很快</translation>
    </message>
    <message>
        <source>If a name is taken</source>
        <translation>名称已存在时</translation>
    </message>
    <message>
        <source>Name taken: add a number</source>
        <translation>名称已存在：加编号</translation>
    </message>
    <message>
        <source>Name taken: skip the clip</source>
        <translation>名称已存在：跳过该片段</translation>
    </message>
    <message>
        <source>Name taken: replace the file</source>
        <translation>名称已存在：替换文件</translation>
    </message>
    <message>
        <source>Where to run</source>
        <translation>运行位置</translation>
    </message>
    <message>
        <source>Ready in</source>
        <translation>所需时间</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>上传量</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Several folders</source>
        <translation>多个文件夹</translation>
    </message>
    <message>
        <source>Destination of the new clips: %1</source>
        <translation>新片段的目标位置：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip got a number.</source>
        <translation>
            <numerusform>%Ln 个片段加了编号。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clips got a number.</source>
        <translation>
            <numerusform>%Ln 个片段加了编号。</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>%1, too late</source>
        <translation>%1，太晚</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, a guess</source>
        <translation>%1，估计值</translation>
    </message>
    <message>
        <source>On this computer, and in the cloud what would not be done by %1. You can say another time when they start.</source>
        <translation>在本机运行，到 %1 前无法完成的部分在云端运行。开始时可以指定其他时间。</translation>
    </message>
    <message>
        <source>%1; %2; %3 %4</source>
        <translation>%1；%2；%3 %4</translation>
    </message>
    <message>
        <source>Convert into</source>
        <translation>转换到</translation>
    </message>
</context>
<context>
    <name>reelyard::NotificationsPage</name>
    <message>
        <source>Tell me</source>
        <translation>通知我</translation>
    </message>
    <message>
        <source>When a &amp;batch ends</source>
        <translation>批次结束时(&amp;B)</translation>
    </message>
    <message>
        <source>Once for each batch, with how many are done and how many failed.</source>
        <translation>每个批次通知一次，说明完成数和失败数。</translation>
    </message>
    <message>
        <source>When a job &amp;needs me</source>
        <translation>任务需要我处理时(&amp;N)</translation>
    </message>
    <message>
        <source>At most once an hour.</source>
        <translation>每小时最多一次。</translation>
    </message>
    <message>
        <source>Once a &amp;day while work goes on</source>
        <translation>工作持续期间每天一次(&amp;D)</translation>
    </message>
    <message>
        <source>Only where the work takes longer than a day: what was done since yesterday, and what is left.</source>
        <translation>仅在工作超过一天时：自昨天以来完成的任务和剩余的任务。</translation>
    </message>
    <message>
        <source>Notifications come from the icon in the tray, and there is none now. What they would say is seen in the window.</source>
        <translation>通知由系统托盘图标发出，而目前没有系统托盘。通知内容可在窗口中看到。</translation>
    </message>
</context>
<context>
    <name>reelyard::OutputOptionsDialog</name>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Keep an output only if it is smaller than its source</source>
        <translation>仅在输出小于源文件时保留</translation>
    </message>
    <message>
        <source>Join the parts of a take that the camera cut</source>
        <translation>合并被摄像机切分的镜头条</translation>
    </message>
    <message>
        <source>Make also what was made before</source>
        <translation>之前已生成的也重新生成</translation>
    </message>
    <message>
        <source>Names and Existing Files</source>
        <translation>名称和已有的文件</translation>
    </message>
    <message>
        <source>Name of the outputs</source>
        <translation>输出的名称</translation>
    </message>
    <message>
        <source>Insert what a name can tell</source>
        <translation>插入名称可用的信息</translation>
    </message>
    <message>
        <source>What to do when a name is taken</source>
        <translation>名称已存在时如何处理</translation>
    </message>
    <message>
        <source>Add a number to the name</source>
        <translation>在名称后加编号</translation>
    </message>
    <message>
        <source>Skip the clip</source>
        <translation>跳过该片段</translation>
    </message>
    <message>
        <source>Replace the file that is there</source>
        <translation>替换已有的文件</translation>
    </message>
    <message>
        <source>The chosen preset makes folders, which are not compared.</source>
        <translation>所选预设会生成文件夹，文件夹不作比较。</translation>
    </message>
    <message>
        <source>Long recordings of GoPro, AVCHD, XDCAM EX and Canon XF cameras lie in several files on the card. Each recording becomes one clip.</source>
        <translation>GoPro、AVCHD、XDCAM EX 和 Canon XF 摄像机的长录制在存储卡上分成多个文件。每次录制会成为一个片段。</translation>
    </message>
    <message>
        <source>Otherwise a clip is skipped when the same content was converted with the same preset to the same folder, and what was made is still there.</source>
        <translation>否则，如果相同内容已用相同预设转换到相同文件夹，且生成的文件仍在，则跳过该片段。</translation>
    </message>
    <message>
        <source>Bucket for the outputs</source>
        <translation>存放输出的存储桶</translation>
    </message>
    <message>
        <source>The outputs are made on this computer and then uploaded to storage that speaks S3. Leave it empty to put them into the folder.</source>
        <translation>输出在本机生成，然后上传到兼容 S3 的存储。留空则存放到文件夹中。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>If the name is taken</source>
        <translation>名称已存在时</translation>
    </message>
    <message>
        <source>Bucket instead of the folder</source>
        <translation>用存储桶代替文件夹</translation>
    </message>
    <message>
        <source>Holiday</source>
        <comment>an invented clip</comment>
        <translation>假日</translation>
    </message>
    <message>
        <source>Day 1</source>
        <comment>an invented folder</comment>
        <translation>第 1 天</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>源文件的名称</translation>
    </message>
    <message>
        <source>Its folder</source>
        <translation>源文件所在的文件夹</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Number: 0001, 0002, …</source>
        <translation>编号：0001、0002…</translation>
    </message>
    <message>
        <source>Id in a list of links</source>
        <translation>链接列表中的标识</translation>
    </message>
    <message>
        <source>Width of the output</source>
        <translation>输出的宽度</translation>
    </message>
    <message>
        <source>Height of the output</source>
        <translation>输出的高度</translation>
    </message>
    <message>
        <source>Size of the output: 1080p</source>
        <translation>输出的尺寸：1080p</translation>
    </message>
    <message>
        <source>Format of the output: h264</source>
        <translation>输出的格式：h264</translation>
    </message>
    <message>
        <source>Date of recording</source>
        <translation>录制日期</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例如：%1</translation>
    </message>
    <message>
        <source>An address in S3 storage looks like s3://bucket/folder.</source>
        <translation>S3 存储中的地址形如 s3://bucket/folder。</translation>
    </message>
</context>
<context>
    <name>reelyard::OverviewTab</name>
    <message>
        <source>What is known about the job</source>
        <translation>任务的已知信息</translation>
    </message>
    <message>
        <source>Output beside the source</source>
        <translation>输出与源文件并排显示</translation>
    </message>
    <message>
        <source>Sho&amp;w output:</source>
        <translation>显示输出(&amp;W)：</translation>
    </message>
    <message>
        <source>It is never to be uploaded.</source>
        <translation>永不上传。</translation>
    </message>
    <message>
        <source>It has cost $%1.</source>
        <translation>已花费 $%1。</translation>
    </message>
</context>
<context>
    <name>reelyard::PictureForm</name>
    <message>
        <source>Picture</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>最佳的一条</translation>
    </message>
    <message>
        <source>The first one</source>
        <translation>第一条</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Picture tracks</source>
        <translation>视频轨道</translation>
    </message>
    <message>
        <source>Which pictures of the source the output has. Cover art counts as none.</source>
        <translation>输出包含源文件的哪些视频轨道。封面图不算在内。</translation>
    </message>
    <message>
        <source>As the file type wants</source>
        <translation>由文件类型决定</translation>
    </message>
    <message>
        <source>Copied, not encoded again</source>
        <translation>直接复制，不重新编码</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>As the codec does by itself</source>
        <translation>由编码器决定</translation>
    </message>
    <message>
        <source>Constant quality</source>
        <translation>恒定质量</translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation>码率</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Quality, bit rate or size</source>
        <translation>质量、码率或大小</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>How the quality is chosen</source>
        <translation>质量的设定方式</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>编码力度</translation>
    </message>
    <message>
        <source>Slower encoding makes smaller files of the same quality.</source>
        <translation>编码越慢，同等质量的文件越小。</translation>
    </message>
    <message>
        <source>As the source</source>
        <translation>与源文件相同</translation>
    </message>
    <message>
        <source>At most %1 lines</source>
        <translation>最多 %1 行</translation>
    </message>
    <message>
        <source>As the source, even sides</source>
        <translation>与源文件相同，边长取偶数</translation>
    </message>
    <message>
        <source>Half of both sides</source>
        <translation>两边减为一半</translation>
    </message>
    <message>
        <source>A quarter of both sides</source>
        <translation>两边减为四分之一</translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation>指定尺寸</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>宽度（像素）</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高度（像素）</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Lines are counted on the short side, so that upright pictures come out as large; nothing is enlarged.</source>
        <translation>行数按短边计算，因此竖幅画面大小与横幅相当；不会放大画面。</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>画面尺寸</translation>
    </message>
    <message>
        <source>%1 pictures a second</source>
        <translation>每秒 %1 帧</translation>
    </message>
    <message>
        <source>At most %1 pictures a second</source>
        <translation>每秒最多 %1 帧</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Where the source is interlaced</source>
        <translation>源文件为隔行扫描时</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>Deinterlace</source>
        <translation>去隔行</translation>
    </message>
    <message>
        <source>Makes whole pictures of the half pictures of old television.</source>
        <translation>把旧电视信号的半帧画面合成为完整画面。</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Pixels cut off: %1</source>
        <translation>裁去的像素：%1</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Pixels that are taken away at the edges, before the size is changed.</source>
        <translation>在更改尺寸之前，从边缘裁去的像素。</translation>
    </message>
    <message>
        <source>A logo over the picture</source>
        <translation>在画面上叠加徽标</translation>
    </message>
    <message>
        <source>The logo and its place are chosen beside the preset when jobs are added.</source>
        <translation>徽标及其位置在添加任务时于预设旁选择。</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>水印</translation>
    </message>
    <message>
        <source>As written in the arguments</source>
        <translation>以参数中所写为准</translation>
    </message>
    <message>
        <source>Smaller numbers are a better picture and a larger file.</source>
        <translation>数值越小，画质越好，文件越大。</translation>
    </message>
    <message>
        <source> kbit/s</source>
        <translation> kbit/s</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>The bit rate follows from it and from the length of each source, in two passes.</source>
        <translation>码率由此值和各源文件的时长算出，分两遍编码。</translation>
    </message>
    <message>
        <source>%1 (slowest)</source>
        <translation>%1（最慢）</translation>
    </message>
    <message>
        <source>%1 (fastest)</source>
        <translation>%1（最快）</translation>
    </message>
    <message>
        <source>The arguments cut in another way, which is kept.</source>
        <translation>参数中另有裁剪方式，予以保留。</translation>
    </message>
</context>
<context>
    <name>reelyard::PicturePair</name>
    <message>
        <source>No picture</source>
        <translation>没有画面</translation>
    </message>
    <message>
        <source>A picture of the source</source>
        <translation>源文件的一幅画面</translation>
    </message>
    <message>
        <source>A picture of the output</source>
        <translation>输出的一幅画面</translation>
    </message>
    <message>
        <source>A picture of the source and one of the output</source>
        <translation>源文件的一幅画面和输出的一幅画面</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源文件</translation>
    </message>
</context>
<context>
    <name>reelyard::PlaceChooser</name>
    <message>
        <source>It will not be done by %1, but by about %2.</source>
        <translation>到 %1 无法完成，预计约 %2 完成。</translation>
    </message>
</context>
<context>
    <name>reelyard::PresetDesk</name>
    <message>
        <source>The preset needs a name.</source>
        <translation>预设需要名称。</translation>
    </message>
    <message>
        <source>There is a preset named &quot;%1&quot; already.</source>
        <translation>已有名为“%1”的预设。</translation>
    </message>
    <message>
        <source>The file cannot be imported: %1</source>
        <translation>无法导入文件：%1</translation>
    </message>
</context>
<context>
    <name>reelyard::PresetEditor</name>
    <message>
        <source>Makes one output of each source.</source>
        <translation>每个源文件生成一个输出。</translation>
    </message>
    <message>
        <source>ffmpeg arguments</source>
        <translation>ffmpeg 参数</translation>
    </message>
    <message>
        <source>Outputs of the preset</source>
        <translation>预设的输出</translation>
    </message>
    <message>
        <source>Add an Output</source>
        <translation>添加输出</translation>
    </message>
    <message>
        <source>A preset can make several files of one source: a copy for viewing and a proxy, say.</source>
        <translation>一个预设可以从一个源文件生成多个文件：例如观看用的副本和代理文件。</translation>
    </message>
    <message>
        <source>Remove It</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove this output</source>
        <translation>移除此输出</translation>
    </message>
    <message>
        <source>This preset</source>
        <translation>此预设</translation>
    </message>
    <message>
        <source>Never uploaded</source>
        <translation>永不上传</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Its jobs run on this computer, whatever is chosen elsewhere.</source>
        <translation>无论在别处如何选择，其任务都在本机运行。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Takes %1 out of the arguments</source>
        <translation>从参数中去掉 %1</translation>
    </message>
    <message>
        <source>Its ffmpeg arguments</source>
        <translation>该输出的 ffmpeg 参数</translation>
    </message>
</context>
<context>
    <name>reelyard::PresetList</name>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1（已更改）</translation>
    </message>
    <message>
        <source>Cannot run here: %1</source>
        <translation>无法在本机运行：%1</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>%1, cannot run here</source>
        <translation>%1，无法在本机运行</translation>
    </message>
</context>
<context>
    <name>reelyard::PresetTrial</name>
    <message>
        <source>The process that tried this preset came to an end by itself.</source>
        <translation>试用此预设的进程自行结束了。</translation>
    </message>
    <message>
        <source>There is no room for temporary files.</source>
        <translation>没有存放临时文件的空间。</translation>
    </message>
</context>
<context>
    <name>reelyard::PresetWindow</name>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>No preset matches “%1”.</source>
        <translation>没有与“%1”匹配的预设。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Del</source>
        <translation>Ctrl+Shift+Del</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Reset to What Was Shipped</source>
        <translation>恢复为自带版本</translation>
    </message>
    <message>
        <source>Search presets</source>
        <translation>搜索预设</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Try on a File…</source>
        <translation>用文件试一试…</translation>
    </message>
    <message>
        <source>Encodes about ten seconds of a file with the preset as it is now</source>
        <translation>用当前状态的预设编码一个文件的约十秒内容</translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Choose a preset on the left to look at it or change it.

Videos that are dropped on one become what it makes.</source>
        <translation>在左侧选择一个预设，以查看或更改。

把视频拖放到预设上，即可按该预设转换。</translation>
    </message>
    <message>
        <source>new, not saved yet</source>
        <translation>新建，尚未保存</translation>
    </message>
    <message>
        <source>shipped with Reelyard; changes are saved as your own version</source>
        <translation>Reelyard 自带；更改会另存为您自己的版本</translation>
    </message>
    <message>
        <source>your version of a shipped preset</source>
        <translation>您对自带预设的修改版本</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>您自己的</translation>
    </message>
    <message>
        <source>Cannot be saved: %1</source>
        <translation>无法保存：%1</translation>
    </message>
    <message>
        <source>Seeing whether it runs here…</source>
        <translation>正在检查能否在本机运行…</translation>
    </message>
    <message>
        <source>Runs on this computer. Not saved yet.</source>
        <translation>可在本机运行。尚未保存。</translation>
    </message>
    <message>
        <source>Runs on this computer.</source>
        <translation>可在本机运行。</translation>
    </message>
    <message>
        <source>Cannot run here: %1</source>
        <translation>无法在本机运行：%1</translation>
    </message>
    <message>
        <source>New Preset</source>
        <translation>新建预设</translation>
    </message>
    <message>
        <source>My preset</source>
        <translation>我的预设</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>Rename a Preset</source>
        <translation>重命名预设</translation>
    </message>
    <message>
        <source>There is a preset named &quot;%1&quot; already.</source>
        <translation>已有名为“%1”的预设。</translation>
    </message>
    <message>
        <source>Delete a Preset</source>
        <translation>删除预设</translation>
    </message>
    <message>
        <source>Delete &quot;%1&quot;?</source>
        <translation>删除“%1”？</translation>
    </message>
    <message>
        <source>Jobs that were added with it stay as they are.</source>
        <translation>用它添加的任务保持不变。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Reset a Preset</source>
        <translation>重置预设</translation>
    </message>
    <message>
        <source>Bring &quot;%1&quot; back to what was shipped?</source>
        <translation>将“%1”恢复为自带版本？</translation>
    </message>
    <message>
        <source>Your version of it is deleted. Jobs that were added with it stay as they are.</source>
        <translation>您的版本会被删除。用它添加的任务保持不变。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Keep my version</source>
        <translation>保留我的版本</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
    <message>
        <source>Cannot Run Here</source>
        <translation>无法在本机运行</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot run on this computer: %2</source>
        <translation>“%1”无法在本机运行：%2</translation>
    </message>
    <message>
        <source>It can be saved all the same, and is marked in the list.</source>
        <translation>仍可保存，并会在列表中标出。</translation>
    </message>
    <message>
        <source>Save It Anyway</source>
        <translation>仍要保存</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>reelyard::Publisher</name>
    <message>
        <source>&quot;%1&quot; could not be written: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>There is a file with this name.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>The upload was stopped.</source>
        <translation>上传已停止。</translation>
    </message>
</context>
<context>
    <name>reelyard::QueueButton</name>
    <message>
        <source>Pause after the running jobs</source>
        <translation>运行中的任务完成后暂停</translation>
    </message>
    <message>
        <source>Pause now</source>
        <translation>立即暂停</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>What runs is finished, nothing new starts</source>
        <translation>运行中的任务会完成，不会开始新的任务</translation>
    </message>
    <message>
        <source>What runs stands still, and goes on where it was</source>
        <translation>运行中的任务原地停住，之后从停住处继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Pause all running jobs where they are</source>
        <translation>让所有运行中的任务原地暂停</translation>
    </message>
    <message>
        <source>Let the jobs run</source>
        <translation>让任务运行</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>立即停止</translation>
    </message>
    <message>
        <source>Stop now: %1</source>
        <translation>立即停止：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running job goes back to the queue</source>
        <translation>
            <numerusform>%Ln 个运行中的任务会回到队列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running jobs go back to the queue</source>
        <translation>
            <numerusform>%Ln 个运行中的任务会回到队列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelyard::RetriesPage</name>
    <message>
        <source>When a job goes wrong</source>
        <translation>任务出错时</translation>
    </message>
    <message>
        <source>&amp;Attempts before a job counts as failed:</source>
        <translation>判定任务失败前的尝试次数(&amp;A)：</translation>
    </message>
    <message>
        <source>For trouble that may pass, such as a lost connection. A damaged file is not tried again.</source>
        <translation>针对可能会自行消失的问题，例如连接中断。损坏的文件不会重试。</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>&amp;End an attempt in which nothing moves for:</source>
        <translation>多久没有进展就结束尝试(&amp;E)：</translation>
    </message>
    <message>
        <source>Neither a picture nor a byte: the file or the way to it hangs. It is then tried again.</source>
        <translation>既没有新画面，也没有新数据：文件或通往它的路径卡住了。之后会重试。</translation>
    </message>
    <message>
        <source>Between attempts Reelyard waits 2, 4 and 8 seconds, or as long as a server asks it to. A disk or a share that is away is waited for, and that uses up no attempt.</source>
        <translation>两次尝试之间，Reelyard 等待 2、4、8 秒，或等待服务器要求的时间。磁盘或共享不可用时会等它恢复，这不计入尝试次数。</translation>
    </message>
</context>
<context>
    <name>reelyard::RetryDialog</name>
    <message>
        <source>Run Again with Changes</source>
        <translation>更改后再次运行</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快</translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation>很快</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>更改内容</translation>
    </message>
    <message>
        <source>Run Again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>None of these jobs can run again: they run, or have not been tried yet.</source>
        <translation>这些任务都不能再次运行：它们正在运行，或还没有尝试过。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job will run again with this preset.</source>
        <translation>
            <numerusform>%Ln 个任务将用此预设再次运行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs will run again with this preset.</source>
        <translation>
            <numerusform>%Ln 个任务将用此预设再次运行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln job:</source>
        <translation>
            <numerusform>对于 %Ln 个任务：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln jobs:</source>
        <translation>
            <numerusform>对于 %Ln 个任务：</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation>没有任何不同。</translation>
    </message>
</context>
<context>
    <name>reelyard::S3Client</name>
    <message>
        <source>The storage sends the same part of its list again and again.</source>
        <translation>存储服务反复发送其列表的同一部分。</translation>
    </message>
    <message>
        <source>There are more files in the bucket than can be listed. Choose a folder in it.</source>
        <translation>存储桶中的文件多到无法列出。请选择其中的一个文件夹。</translation>
    </message>
    <message>
        <source>A file in the storage needs a name.</source>
        <translation>存储服务中的文件需要名称。</translation>
    </message>
    <message>
        <source>The address of the storage, or the name of the bucket, is not one.</source>
        <translation>存储服务的地址或存储桶的名称无效。</translation>
    </message>
    <message>
        <source>The storage does not say how large the file is.</source>
        <translation>存储服务没有说明文件的大小。</translation>
    </message>
    <message>
        <source>The storage does not tell which parts of the file it has.</source>
        <translation>存储服务没有说明它已有文件的哪些部分。</translation>
    </message>
    <message>
        <source>The file in the storage is not as long as the one that was sent.</source>
        <translation>存储服务中的文件与发送的文件长度不同。</translation>
    </message>
    <message>
        <source>The storage gave an answer that cannot be read.</source>
        <translation>存储服务返回了无法读取的响应。</translation>
    </message>
    <message>
        <source>What arrived at the storage is not what was sent.</source>
        <translation>存储服务收到的内容与发送的不一致。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed while it was uploaded.</source>
        <translation>“%1”在上传期间被更改。</translation>
    </message>
</context>
<context>
    <name>reelyard::SchedulePage</name>
    <message>
        <source>Start jobs &amp;only between</source>
        <translation>只在此时段内开始任务(&amp;O)</translation>
    </message>
    <message>
        <source>Start jobs from</source>
        <translation>开始任务的最早时间</translation>
    </message>
    <message>
        <source>Start jobs until</source>
        <translation>开始任务的最晚时间</translation>
    </message>
    <message>
        <source>and</source>
        <translation>至</translation>
    </message>
    <message>
        <source>When jobs run</source>
        <translation>任务运行时间</translation>
    </message>
    <message>
        <source>Jobs that run at the end of these hours are finished.</source>
        <translation>时段结束时仍在运行的任务会运行到完成。</translation>
    </message>
    <message>
        <source>&amp;Wait while the computer runs on battery</source>
        <translation>计算机使用电池时等待(&amp;W)</translation>
    </message>
    <message>
        <source>Running jobs stand still and go on where they were.</source>
        <translation>运行中的任务会停住，之后从停住处继续。</translation>
    </message>
    <message>
        <source>Choose two different times between which jobs may start.</source>
        <translation>请选择两个不同的时间，作为可以开始任务的时段。</translation>
    </message>
</context>
<context>
    <name>reelyard::SearchField</name>
    <message>
        <source>There is no state “%1”.</source>
        <translation>没有“%1”这种状态。</translation>
    </message>
    <message>
        <source>There is no preset “%1”.</source>
        <translation>没有预设“%1”。</translation>
    </message>
    <message>
        <source>There is no kind of error “%1”.</source>
        <translation>没有“%1”这类错误。</translation>
    </message>
    <message>
        <source>There is no place “%1”.</source>
        <translation>没有位置“%1”。</translation>
    </message>
    <message>
        <source>There is no batch “%1”.</source>
        <translation>没有批次“%1”。</translation>
    </message>
    <message>
        <source>What can be searched for</source>
        <translation>可以搜索的内容</translation>
    </message>
    <message>
        <source>“%1:” is looked for as a word. Did you mean %2?</source>
        <translation>“%1:”被当作词语查找。您是不是要找 %2？</translation>
    </message>
    <message>
        <source>“%1:” is looked for as a word. Known are %2.</source>
        <translation>“%1:”被当作词语查找。可用的有 %2。</translation>
    </message>
    <message>
        <source>%1 Did you mean %2?</source>
        <translation>%1 您是不是要找 %2？</translation>
    </message>
    <message>
        <source>Behind %1 stands what is looked for. The down key shows what there is.</source>
        <translation>%1 后面写要查找的内容。按向下键可查看可选项。</translation>
    </message>
</context>
<context>
    <name>reelyard::Secrets</name>
    <message>
        <source>This Reelyard was built without the system&apos;s key chain.</source>
        <translation>此 Reelyard 构建时未包含系统密钥链支持。</translation>
    </message>
</context>
<context>
    <name>reelyard::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置页面</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Files and names</source>
        <translation>文件和名称</translation>
    </message>
    <message>
        <source>Cloud accounts</source>
        <translation>云端账户</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>时间安排</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>reelyard::ShortcutSheet</name>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search what it does, or a key</source>
        <translation>搜索功能或按键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>reelyard::ShownJobModel</name>
    <message>
        <source>%1: %2</source>
        <comment>state: what is told of it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>reelyard::SidebarDelegate</name>
    <message>
        <source>Name of the batch</source>
        <translation>批次的名称</translation>
    </message>
</context>
<context>
    <name>reelyard::SortMenu</name>
    <message>
        <source>S&amp;ort By</source>
        <translation>排序方式(&amp;O)</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>升序(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>降序(&amp;D)</translation>
    </message>
</context>
<context>
    <name>reelyard::SoundForm</name>
    <message>
        <source>Sound</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Settings for One Track</source>
        <translation>单独设置一条音轨</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>最佳的一条</translation>
    </message>
    <message>
        <source>The first one</source>
        <translation>第一条</translation>
    </message>
    <message>
        <source>The second one</source>
        <translation>第二条</translation>
    </message>
    <message>
        <source>The first and the second</source>
        <translation>第一条和第二条</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Sound tracks</source>
        <translation>音轨</translation>
    </message>
    <message>
        <source>Which sound tracks of the source the output has. Sources without them give none.</source>
        <translation>输出包含源文件的哪些音轨。没有音轨的源文件，其输出也没有。</translation>
    </message>
    <message>
        <source>All tracks</source>
        <translation>所有音轨</translation>
    </message>
    <message>
        <source>One track can be encoded otherwise than the others: copied, say.</source>
        <translation>可以让某条音轨采用与其他音轨不同的编码方式：例如直接复制。</translation>
    </message>
    <message>
        <source>As the file type wants</source>
        <translation>由文件类型决定</translation>
    </message>
    <message>
        <source>Copied as they are</source>
        <translation>按原样复制</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Track %1:</source>
        <translation>音轨 %1：</translation>
    </message>
    <message>
        <source>Encode this track as all others</source>
        <translation>此音轨与其他所有音轨采用相同编码</translation>
    </message>
    <message>
        <source>Encode track %1 as all others</source>
        <translation>音轨 %1 与其他所有音轨采用相同编码</translation>
    </message>
</context>
<context>
    <name>reelyard::StatusStrip</name>
    <message>
        <source>%1 done</source>
        <translation>%1 个完成</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1 个</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>大约还需 %1</translation>
    </message>
    <message>
        <source>done %1–%2</source>
        <translation>%1–%2 完成</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>On battery: %1 until there is mains power</source>
        <translation>使用电池：接通电源前，%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running job stands still</source>
        <translation>
            <numerusform>%Ln 个运行中的任务停住</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running jobs stand still</source>
        <translation>
            <numerusform>%Ln 个运行中的任务停住</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pausing: %Ln running job is finished first</source>
        <translation>
            <numerusform>正在暂停：先完成 %Ln 个运行中的任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pausing: %Ln running jobs are finished first</source>
        <translation>
            <numerusform>正在暂停：先完成 %Ln 个运行中的任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing runs: %1</source>
        <translation>没有运行中的任务：%1</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 个运行中</translation>
    </message>
    <message>
        <source>%1 spent this month, %2 reserved</source>
        <translation>本月已花费 %1，已预留 %2</translation>
    </message>
    <message>
        <source>Nothing started yet</source>
        <translation>还没有开始任何任务</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>还没有任务</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <translation>%1，%2 %3</translation>
    </message>
    <message>
        <source>%1 of all work</source>
        <translation>全部工作的 %1</translation>
    </message>
</context>
<context>
    <name>reelyard::TaskFollower</name>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>无法连接 %1。</translation>
    </message>
</context>
<context>
    <name>reelyard::TryDialog</name>
    <message>
        <source>Choose a File…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try a Preset</source>
        <translation>试用预设</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>没有选择文件</translation>
    </message>
    <message>
        <source>With the preset as it is now</source>
        <translation>用当前状态的预设</translation>
    </message>
    <message>
        <source>Output that is shown</source>
        <translation>显示的输出</translation>
    </message>
    <message>
        <source>How far the try is</source>
        <translation>试用进度</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>About ten seconds from the middle of a file are encoded, and one moment of it is shown here beside the source.</source>
        <translation>会从文件中间编码约十秒，并在此将其中一个时刻与源文件并排显示。</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>试用 %1</translation>
    </message>
    <message>
        <source>Encoding about ten seconds from the middle…</source>
        <translation>正在从中间编码约十秒…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing of it was kept.</source>
        <translation>已取消。没有保留任何内容。</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>没有可显示的内容。</translation>
    </message>
    <message>
        <source>This output has no picture.</source>
        <translation>此输出没有画面。</translation>
    </message>
    <message>
        <source>%1 of the source became %2. The picture is at %3.</source>
        <translation>源文件的 %1 变成了 %2。画面位于 %3。</translation>
    </message>
    <message>
        <source>The whole file (%1) would have about %2 and take about %3 on this computer.</source>
        <translation>整个文件（%1）在本机转换后约为 %2，约需 %3。</translation>
    </message>
</context>
<context>
    <name>reelyard::UndoBar</name>
    <message numerus="yes">
        <source>%Ln job cancelled</source>
        <translation>
            <numerusform>已取消 %Ln 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs cancelled</source>
        <translation>
            <numerusform>已取消 %Ln 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job removed</source>
        <translation>
            <numerusform>已移除 %Ln 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs removed</source>
        <translation>
            <numerusform>已移除 %Ln 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job changed</source>
        <translation>
            <numerusform>已更改 %Ln 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs changed</source>
        <translation>
            <numerusform>已更改 %Ln 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Cancel</source>
        <translation>撤销取消(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Remove</source>
        <translation>撤销移除(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo Change</source>
        <translation>撤销更改(&amp;U)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>reelyard::VaultFile</name>
    <message>
        <source>Another program is changing the stored keys, or their folder cannot be written.</source>
        <translation>另一个程序正在更改存储的密钥，或其文件夹无法写入。</translation>
    </message>
</context>
<context>
    <name>reelyard::WatchDesk</name>
    <message>
        <source>What arrives in a watched folder cannot be put into a bucket.</source>
        <translation>进入监视文件夹的文件不能存放到存储桶。</translation>
    </message>
</context>
<context>
    <name>reelyard::WatchDialog</name>
    <message>
        <source>Watched Folders</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Every video that arrives in one of these folders becomes a job, as soon as it has stood still for a while. A folder that you add now converts to %1, in %2, and takes a file after %3.</source>
        <translation>进入这些文件夹的每个视频，在一段时间没有变化后就会成为任务。现在添加的文件夹会转换为 %1，存放在 %2，并在 %3 后接收文件。</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Watches the folder no more; jobs that were taken from it stay</source>
        <translation>不再监视该文件夹；已从中接收的任务会保留</translation>
    </message>
    <message>
        <source>No folder is watched yet.</source>
        <translation>还没有监视任何文件夹。</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>添加监视文件夹</translation>
    </message>
</context>
<context>
    <name>reelyard::WebhookBox</name>
    <message>
        <source>Let the &amp;cloud tell when its tasks change (webhooks)</source>
        <translation>让云端通知其任务的变化（webhook）(&amp;C)</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>再次测试</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>公网地址</translation>
    </message>
    <message>
        <source>Listen at</source>
        <translation>监听地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Sends a message through the public address and sees whether it comes back.</source>
        <translation>通过公网地址发送一条消息，看它能否返回。</translation>
    </message>
    <message>
        <source>P&amp;ublic address:</source>
        <translation>公网地址(&amp;U)：</translation>
    </message>
    <message>
        <source>What the cloud calls; a tunnel or proxy has to lead from there to this computer.</source>
        <translation>云端调用的地址；须有隧道或代理从那里通到本机。</translation>
    </message>
    <message>
        <source>Listen &amp;at:</source>
        <translation>监听地址(&amp;A)：</translation>
    </message>
    <message>
        <source>The address of this computer that the tunnel or proxy reaches.</source>
        <translation>隧道或代理所到达的本机地址。</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>端口(&amp;O)：</translation>
    </message>
    <message>
        <source>The port that the tunnel or proxy leads to.</source>
        <translation>隧道或代理所通到的端口。</translation>
    </message>
    <message>
        <source>Results come a little earlier, and the cloud is asked less often.</source>
        <translation>结果会来得稍早一些，也会减少对云端的查询。</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>未测试</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>Tested %1</source>
        <translation>测试于 %1</translation>
    </message>
    <message>
        <source>Webhooks: %1</source>
        <translation>Webhook：%1</translation>
    </message>
</context>
<context>
    <name>reelyard::WebhookReceiver</name>
    <message>
        <source>Webhooks need an address of this computer, 127.0.0.1 for example.</source>
        <translation>Webhook 需要一个本机地址，例如 127.0.0.1。</translation>
    </message>
    <message>
        <source>The public address has to look like https://name.example/path.</source>
        <translation>公网地址须形如 https://name.example/path。</translation>
    </message>
    <message>
        <source>The test was ended before it had a result.</source>
        <translation>测试在得出结果前结束了。</translation>
    </message>
    <message>
        <source>Webhooks are switched off.</source>
        <translation>Webhook 已关闭。</translation>
    </message>
    <message>
        <source>The public address cannot be reached: %1</source>
        <translation>无法连接公网地址：%1</translation>
    </message>
    <message>
        <source>Somebody else answers at the public address: the test message got the answer %1 and did not come here.</source>
        <translation>公网地址上是别的程序在响应：测试消息得到的响应为 %1，没有到达这里。</translation>
    </message>
    <message numerus="yes">
        <source>The test message did not arrive within %Ln seconds. The public address may lead elsewhere, or something on the way holds it back.</source>
        <translation>
            <numerusform>测试消息在 %Ln 秒内没有到达。公网地址可能通向别处，或途中有什么拦住了它。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelyard::WorkerProcess</name>
    <message>
        <source>The program part that encodes is of another version. Please close Reelyard and start it again.</source>
        <translation>负责编码的程序组件版本不同。请关闭 Reelyard 并重新启动。</translation>
    </message>
    <message>
        <source>The program part that encodes could not be started. Please install Reelyard again.</source>
        <translation>无法启动负责编码的程序组件。请重新安装 Reelyard。</translation>
    </message>
</context>
</TS>
