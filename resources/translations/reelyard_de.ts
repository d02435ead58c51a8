<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Accounts</name>
    <message>
        <source>The address has no path. Most services want one, as in https://api.ffhub.io/v1: where jobs are refused, remove the account and add it with the whole address.</source>
        <translation>Der Adresse fehlt der Pfad. Die meisten Dienste verlangen einen, wie in https://api.ffhub.io/v1: Werden Aufträge abgelehnt, das Konto entfernen und mit der ganzen Adresse neu hinzufügen.</translation>
    </message>
    <message>
        <source>This is no address such as https://api.ffhub.io/v1.</source>
        <translation>Das ist keine Adresse wie https://api.ffhub.io/v1.</translation>
    </message>
    <message>
        <source>An account&apos;s address has to begin with https://; http:// is for this computer alone.</source>
        <translation>Die Adresse eines Kontos muss mit https:// beginnen; http:// gilt nur für diesen Computer.</translation>
    </message>
    <message>
        <source>An account&apos;s address holds no user and no password.</source>
        <translation>Die Adresse eines Kontos enthält weder Benutzer noch Passwort.</translation>
    </message>
    <message>
        <source>An account&apos;s address ends before any ? or #.</source>
        <translation>Die Adresse eines Kontos endet vor einem ? oder #.</translation>
    </message>
    <message>
        <source>A place to upload to looks like s3://bucket/folder. %1</source>
        <translation>Ein Ort zum Hochladen sieht aus wie s3://bucket/folder. %1</translation>
    </message>
    <message>
        <source>This one is too long.</source>
        <translation>Dieser ist zu lang.</translation>
    </message>
    <message>
        <source>This is no key: one is made of letters, digits and signs without spaces.</source>
        <translation>Das ist kein Schlüssel: Er besteht aus Buchstaben, Ziffern und Zeichen ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;.</source>
        <translation>Es gibt kein Konto „%1“.</translation>
    </message>
    <message>
        <source>An account&apos;s name has 1 to %1 characters, without spaces around them.</source>
        <translation>Der Name eines Kontos hat 1 bis %1 Zeichen, ohne Leerzeichen am Anfang und Ende.</translation>
    </message>
    <message>
        <source>There is an account &quot;%1&quot; already: remove it first.</source>
        <translation>Es gibt schon ein Konto „%1“: Zuerst dieses entfernen.</translation>
    </message>
    <message>
        <source>The webhook field is one of: %1.</source>
        <translation>Das Webhook-Feld ist eines von: %1.</translation>
    </message>
    <message>
        <source>The settings could not be written, and so the accounts are as they were.</source>
        <translation>Die Einstellungen konnten nicht geschrieben werden; die Konten sind unverändert.</translation>
    </message>
</context>
<context>
    <name>AfterWork</name>
    <message>
        <source>The computer stays on: the cloud account takes no jobs until you have looked at it.</source>
        <translation>Der Computer bleibt an: Das Cloud-Konto nimmt keine Aufträge an, bis Sie es geprüft haben.</translation>
    </message>
    <message>
        <source>The computer stays on: one job needs you.</source>
        <translation>Der Computer bleibt an: Ein Auftrag braucht Sie.</translation>
    </message>
    <message numerus="yes">
        <source>The computer stays on: %Ln jobs need you.</source>
        <translation>
            <numerusform>Der Computer bleibt an: %Ln Auftrag braucht Sie.</numerusform>
            <numerusform>Der Computer bleibt an: %Ln Aufträge brauchen Sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer stays on: one job is still waiting.</source>
        <translation>Der Computer bleibt an: Ein Auftrag wartet noch.</translation>
    </message>
    <message numerus="yes">
        <source>The computer stays on: %Ln jobs are still waiting.</source>
        <translation>
            <numerusform>Der Computer bleibt an: %Ln Auftrag wartet noch.</numerusform>
            <numerusform>Der Computer bleibt an: %Ln Aufträge warten noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 done, %2 failed</source>
        <translation>%1 fertig, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 fertig</translation>
    </message>
    <message>
        <source>Enter a program, and what it is to be given.</source>
        <translation>Ein Programm eingeben und was ihm übergeben wird.</translation>
    </message>
    <message>
        <source>“%1” could not be started.</source>
        <translation>„%1“ konnte nicht gestartet werden.</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Windows did not let the setting be changed.</source>
        <translation>Windows ließ die Einstellung nicht ändern.</translation>
    </message>
</context>
<context>
    <name>Binding</name>
    <message>
        <source>the system&apos;s disk</source>
        <translation>Systemlaufwerk</translation>
    </message>
    <message>
        <source>1 job at a time</source>
        <translation>1 Auftrag zugleich</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs at a time</source>
        <translation>
            <numerusform>%Ln Auftrag zugleich</numerusform>
            <numerusform>%Ln Aufträge zugleich</numerusform>
        </translation>
    </message>
    <message>
        <source>the graphics hardware takes no more jobs</source>
        <translation>die Grafikhardware nimmt keine weiteren Aufträge</translation>
    </message>
    <message>
        <source>1 job at a time on %1</source>
        <translation>1 Auftrag zugleich (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs at a time on %1</source>
        <translation>
            <numerusform>%Ln Auftrag zugleich (%1)</numerusform>
            <numerusform>%Ln Aufträge zugleich (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for room on %1</source>
        <translation>wartet auf Platz (%1)</translation>
    </message>
    <message>
        <source>waiting for memory</source>
        <translation>wartet auf Arbeitsspeicher</translation>
    </message>
    <message>
        <source>jobs start from %1 on</source>
        <translation>Aufträge starten ab %1 Uhr</translation>
    </message>
    <message>
        <source>waiting for mains power</source>
        <translation>wartet auf Netzstrom</translation>
    </message>
    <message>
        <source>what running cloud jobs may cost leaves no room below the cap</source>
        <translation>die möglichen Kosten laufender Cloud-Aufträge lassen unter der Obergrenze keinen Raum</translation>
    </message>
    <message>
        <source>%1 is in trouble and is tried now and then</source>
        <translation>%1 ist gestört und wird ab und zu erneut versucht</translation>
    </message>
</context>
<context>
    <name>Cloud</name>
    <message>
        <source>Cannot run in the cloud: there is no command for this recipe.</source>
        <translation>Kann nicht in der Cloud laufen: Für dieses Rezept gibt es keinen Befehl.</translation>
    </message>
    <message>
        <source>Cannot run in the cloud: the recipe takes two passes, and the cloud runs one command.</source>
        <translation>Kann nicht in der Cloud laufen: Das Rezept braucht zwei Durchgänge, die Cloud führt einen Befehl aus.</translation>
    </message>
    <message>
        <source>Cannot run in the cloud: the recipe cannot be said in one command.</source>
        <translation>Kann nicht in der Cloud laufen: Das Rezept lässt sich nicht in einem Befehl ausdrücken.</translation>
    </message>
    <message>
        <source>The cap for this month is reached: %1 of %2 are spent, and the next task may cost up to %3.</source>
        <translation>Die Obergrenze dieses Monats ist erreicht: %1 von %2 sind ausgegeben, und die nächste Aufgabe kann bis zu %3 kosten.</translation>
    </message>
    <message>
        <source>Nobody has agreed to a budget for the cloud.</source>
        <translation>Niemand hat einem Budget für die Cloud zugestimmt.</translation>
    </message>
    <message>
        <source>The budget of %1 is too small: a task in the cloud may cost up to %2, which is set aside first.</source>
        <translation>Das Budget von %1 ist zu klein: Eine Aufgabe in der Cloud kann bis zu %2 kosten, was vorab zurückgelegt wird.</translation>
    </message>
    <message>
        <source>The budget for the cloud is used up: %1 of %2 are spent, and the next task may cost up to %3.</source>
        <translation>Das Budget für die Cloud ist aufgebraucht: %1 von %2 sind ausgegeben, und die nächste Aufgabe kann bis zu %3 kosten.</translation>
    </message>
    <message>
        <source>only picture and sound can be packed here, and -map %1 may be something else.</source>
        <translation>nur Bild und Ton lassen sich hier verpacken, und -map %1 kann etwas anderes sein.</translation>
    </message>
    <message>
        <source>what -c %1 makes cannot be packed here.</source>
        <translation>was -c %1 erzeugt, lässt sich hier nicht verpacken.</translation>
    </message>
    <message>
        <source>-bsf %1 cannot be said of what is packed here.</source>
        <translation>-bsf %1 gilt nicht für das, was hier verpackt wird.</translation>
    </message>
    <message>
        <source>only picture and sound can be packed here, and the recipe does not say with -map that it wants no more.</source>
        <translation>nur Bild und Ton lassen sich hier verpacken, und das Rezept sagt nicht mit -map, dass es nicht mehr will.</translation>
    </message>
    <message>
        <source>The prices in &quot;%1&quot; cannot be understood.</source>
        <translation>Die Preise in „%1“ sind nicht verständlich.</translation>
    </message>
    <message>
        <source>The storage gave an answer that cannot be read.</source>
        <translation>Der Speicher gab eine unlesbare Antwort.</translation>
    </message>
    <message>
        <source>The storage asks for fewer requests.</source>
        <translation>Der Speicher verlangt weniger Anfragen.</translation>
    </message>
    <message>
        <source>The storage had an error of its own.</source>
        <translation>Im Speicher ist ein eigener Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>The transfer to the storage broke off or was damaged on its way.</source>
        <translation>Die Übertragung zum Speicher brach ab oder wurde unterwegs beschädigt.</translation>
    </message>
    <message>
        <source>The storage does not allow this. The access key lacks the right to do it.</source>
        <translation>Der Speicher erlaubt das nicht. Dem Zugriffsschlüssel fehlt das Recht dazu.</translation>
    </message>
    <message>
        <source>The temporary access to the storage is over. New access keys are needed.</source>
        <translation>Der befristete Zugriff auf den Speicher ist abgelaufen. Neue Zugriffsschlüssel sind nötig.</translation>
    </message>
    <message>
        <source>There is no such bucket in this storage.</source>
        <translation>Diesen Bucket gibt es im Speicher nicht.</translation>
    </message>
    <message>
        <source>The file is not in the bucket.</source>
        <translation>Die Datei ist nicht im Bucket.</translation>
    </message>
    <message>
        <source>The storage no longer has what was uploaded so far. The upload has to begin again.</source>
        <translation>Der Speicher hat das bisher Hochgeladene nicht mehr. Das Hochladen muss neu beginnen.</translation>
    </message>
    <message>
        <source>The file is larger than the storage allows.</source>
        <translation>Die Datei ist größer, als der Speicher erlaubt.</translation>
    </message>
    <message>
        <source>The bucket is in another region than the one that is set.</source>
        <translation>Der Bucket liegt in einer anderen Region als eingestellt.</translation>
    </message>
    <message>
        <source>The storage is full, or its quota is used up.</source>
        <translation>Der Speicher ist voll oder sein Kontingent aufgebraucht.</translation>
    </message>
    <message>
        <source>The storage does not know this access key.</source>
        <translation>Der Speicher kennt diesen Zugriffsschlüssel nicht.</translation>
    </message>
    <message>
        <source>The secret key does not belong to the access key.</source>
        <translation>Der geheime Schlüssel gehört nicht zum Zugriffsschlüssel.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong, and the storage refuses it for that.</source>
        <translation>Die Uhr dieses Computers geht falsch, deshalb lehnt der Speicher ab.</translation>
    </message>
    <message>
        <source>The name is too long for the storage.</source>
        <translation>Der Name ist zu lang für den Speicher.</translation>
    </message>
    <message>
        <source>The file is archived. It has to be restored in the storage before it can be read.</source>
        <translation>Die Datei ist archiviert. Sie muss im Speicher wiederhergestellt werden, bevor sie lesbar ist.</translation>
    </message>
    <message>
        <source>The storage refused the request.</source>
        <translation>Der Speicher hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>The bucket is in the region %1, and another one is set.</source>
        <translation>Der Bucket liegt in der Region %1, eingestellt ist eine andere.</translation>
    </message>
    <message>
        <source>The file is larger than S3 storage allows, which is 5 TiB.</source>
        <translation>Die Datei ist größer als die 5 TiB, die S3-Speicher erlaubt.</translation>
    </message>
    <message>
        <source>An address in S3 storage looks like s3://bucket/folder/file.</source>
        <translation>Eine Adresse im S3-Speicher sieht aus wie s3://bucket/folder/file.</translation>
    </message>
    <message>
        <source>The name is too long for S3 storage, which allows 1024 bytes with all folders.</source>
        <translation>Der Name ist zu lang für S3-Speicher, der mit allen Ordnern 1024 Byte erlaubt.</translation>
    </message>
    <message>
        <source>A name in S3 storage cannot be reached where a folder in it is called &quot;.&quot; or &quot;..&quot;, or by a dot and one letter.</source>
        <translation>Ein Name im S3-Speicher ist nicht erreichbar, wenn ein Ordner darin „.“ oder „..“ heißt oder aus einem Punkt und einem Buchstaben besteht.</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>Another Reelyard is using this queue.</source>
        <translation>Ein anderes Reelyard verwendet diese Warteschlange.</translation>
    </message>
    <message>
        <source>The queue&apos;s folder cannot be written: %1</source>
        <translation>In den Ordner der Warteschlange kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The queue&apos;s database cannot be opened for writing. Check the folder and its permissions.</source>
        <translation>Die Datenbank der Warteschlange lässt sich nicht zum Schreiben öffnen. Den Ordner und seine Rechte prüfen.</translation>
    </message>
    <message>
        <source>The disk that holds the queue is full. Nothing was lost; make room and go on.</source>
        <translation>Das Laufwerk der Warteschlange ist voll. Nichts ging verloren; Platz schaffen und fortfahren.</translation>
    </message>
    <message>
        <source>Another program is using the queue&apos;s database.</source>
        <translation>Ein anderes Programm verwendet die Datenbank der Warteschlange.</translation>
    </message>
    <message>
        <source>The queue&apos;s database is damaged.</source>
        <translation>Die Datenbank der Warteschlange ist beschädigt.</translation>
    </message>
    <message>
        <source>There is not enough memory for the queue.</source>
        <translation>Für die Warteschlange reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>The disk that holds the queue does not answer properly.</source>
        <translation>Das Laufwerk der Warteschlange antwortet nicht richtig.</translation>
    </message>
    <message>
        <source>The queue&apos;s database was damaged. It was set aside as &quot;%1&quot;; jobs that could be read from it: %2.</source>
        <translation>Die Datenbank der Warteschlange war beschädigt. Sie wurde als „%1“ beiseitegelegt; daraus gelesene Aufträge: %2.</translation>
    </message>
    <message>
        <source>The queue&apos;s database was damaged. It was set aside as &quot;%1&quot; and an empty queue begun.</source>
        <translation>Die Datenbank der Warteschlange war beschädigt. Sie wurde als „%1“ beiseitegelegt und eine leere Warteschlange begonnen.</translation>
    </message>
    <message>
        <source>This queue was last used by a newer Reelyard. It was left as it is; please install that version or a newer one.</source>
        <translation>Diese Warteschlange wurde zuletzt von einem neueren Reelyard verwendet. Sie blieb unverändert; bitte diese Version oder eine neuere installieren.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Mark as reviewed</source>
        <translation>Als geprüft markieren</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>The changes of &quot;%1&quot; are not saved.</source>
        <translation>Die Änderungen an „%1“ sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Go On Editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Open a list of links</source>
        <translation>Linkliste öffnen</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.tsv *.jsonl *.ndjson *.m3u);;All files (*)</source>
        <translation>Listen (*.txt *.csv *.tsv *.jsonl *.ndjson *.m3u);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.webp *.tif *.tiff *.jpg *.jpeg *.gif *.bmp);;All files (*)</source>
        <translation>Bilder (*.png *.webp *.tif *.tiff *.jpg *.jpeg *.gif *.bmp);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a LUT</source>
        <translation>LUT wählen</translation>
    </message>
    <message>
        <source>LUT files (*.cube *.3dl *.dat *.m3d *.csp);;All files (*)</source>
        <translation>LUT-Dateien (*.cube *.3dl *.dat *.m3d *.csp);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Tables (*.csv);;JSON (*.json)</source>
        <translation>Tabellen (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt);;All files (*)</source>
        <translation>Protokolle (*.log *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>Vorgaben importieren</translation>
    </message>
    <message>
        <source>Presets (*.json);;All files (*)</source>
        <translation>Vorgaben (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export a preset</source>
        <translation>Vorgabe exportieren</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>Vorgaben (*.json)</translation>
    </message>
</context>
<context>
    <name>EncoderFacts</name>
    <message>
        <source>Text for MP4 and MOV</source>
        <translation>Text für MP4 und MOV</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The command names no output.</source>
        <translation>Der Befehl nennt keine Ausgabe.</translation>
    </message>
    <message>
        <source>The output %1 of a filter graph leads nowhere.</source>
        <translation>Die Ausgabe %1 eines Filtergraphen führt nirgendwohin.</translation>
    </message>
    <message>
        <source>The recipe loops its input for ever; -t or -shortest would end it.</source>
        <translation>Das Rezept wiederholt seine Eingabe endlos; -t oder -shortest würde sie beenden.</translation>
    </message>
    <message>
        <source>A file that the recipe reads beside the source cannot be used (%1): %2</source>
        <translation>Eine Datei, die das Rezept neben der Quelle liest, ist nicht verwendbar (%1): %2</translation>
    </message>
    <message>
        <source>The filters of the recipe go on without end after the source has ended; -t or -shortest would end it.</source>
        <translation>Die Filter des Rezepts laufen nach dem Ende der Quelle endlos weiter; -t oder -shortest würde das beenden.</translation>
    </message>
    <message>
        <source>The source is repeated without end, and nothing comes of it.</source>
        <translation>Die Quelle wird endlos wiederholt, und es entsteht nichts daraus.</translation>
    </message>
    <message>
        <source>A playlist of the output is missing.</source>
        <translation>Eine Playlist der Ausgabe fehlt.</translation>
    </message>
    <message>
        <source>A piece that the playlist names is missing.</source>
        <translation>Ein Segment, das die Playlist nennt, fehlt.</translation>
    </message>
    <message>
        <source>A piece that the playlist names is empty.</source>
        <translation>Ein Segment, das die Playlist nennt, ist leer.</translation>
    </message>
    <message>
        <source>A playlist of the output cannot be read.</source>
        <translation>Eine Playlist der Ausgabe ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A playlist of the output names nothing.</source>
        <translation>Eine Playlist der Ausgabe nennt nichts.</translation>
    </message>
    <message>
        <source>The option %1 is not known.</source>
        <translation>Die Option %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The option %1 is not known. Did you mean -%2?</source>
        <translation>Die Option %1 ist nicht bekannt. War -%2 gemeint?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for -%2.</source>
        <translation>„%1“ ist kein Wert für -%2.</translation>
    </message>
    <message>
        <source>The option -%1:%2 names its streams in a way that is not known. Use a kind and a number, as in &quot;b:v&quot; or &quot;b:a:1&quot;.</source>
        <translation>Die Option -%1:%2 benennt ihre Streams auf unbekannte Weise. Art und Nummer verwenden, wie in „b:v“ oder „b:a:1“.</translation>
    </message>
    <message>
        <source>The option -%1 names its streams in a way that is not known. Use a kind and a number, as in &quot;b:v&quot; or &quot;b:a:1&quot;.</source>
        <translation>Die Option -%1 benennt ihre Streams auf unbekannte Weise. Art und Nummer verwenden, wie in „b:v“ oder „b:a:1“.</translation>
    </message>
    <message>
        <source>The option -%1 is not for outputs.</source>
        <translation>Die Option -%1 gilt nicht für Ausgaben.</translation>
    </message>
    <message>
        <source>The option -%1 is not for inputs.</source>
        <translation>Die Option -%1 gilt nicht für Eingaben.</translation>
    </message>
    <message>
        <source>The LUT file cannot be used; it may be damaged or of another kind: %1</source>
        <translation>Die LUT-Datei ist nicht verwendbar; sie ist vielleicht beschädigt oder von anderer Art: %1</translation>
    </message>
    <message>
        <source>The filter %1 of the recipe is not valid: %2</source>
        <translation>Der Filter %1 des Rezepts ist ungültig: %2</translation>
    </message>
    <message>
        <source>The filters of the recipe are not valid: %1</source>
        <translation>Die Filter des Rezepts sind ungültig: %1</translation>
    </message>
    <message>
        <source>The filter &quot;%1&quot; may not be used in a recipe, because it reaches outside the job.</source>
        <translation>Der Filter „%1“ ist in einem Rezept nicht erlaubt, weil er über den Auftrag hinausgreift.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for -filter_threads.</source>
        <translation>„%1“ ist kein Wert für -filter_threads.</translation>
    </message>
    <message>
        <source>The filters &quot;%1&quot; need one input and one output; for more there is -filter_complex.</source>
        <translation>Die Filter „%1“ brauchen genau eine Eingabe und eine Ausgabe; für mehr gibt es -filter_complex.</translation>
    </message>
    <message>
        <source>A filter for sound cannot take a picture, nor the reverse.</source>
        <translation>Ein Filter für Ton kann kein Bild aufnehmen und umgekehrt.</translation>
    </message>
    <message>
        <source>The disk of the output reported an error while writing.</source>
        <translation>Das Laufwerk der Ausgabe meldete beim Schreiben einen Fehler.</translation>
    </message>
    <message>
        <source>-y and -n cannot be used together.</source>
        <translation>-y und -n lassen sich nicht zusammen verwenden.</translation>
    </message>
    <message>
        <source>The graphics hardware &quot;%1&quot; could not be opened.</source>
        <translation>Die Grafikhardware „%1“ ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for -init_hw_device: %2</source>
        <translation>„%1“ ist kein Wert für -init_hw_device: %2</translation>
    </message>
    <message>
        <source>No device of the name &quot;%1&quot; was opened for -filter_hw_device.</source>
        <translation>Für -filter_hw_device wurde kein Gerät namens „%1“ geöffnet.</translation>
    </message>
    <message>
        <source>there is no such kind of device.</source>
        <translation>diese Art von Gerät gibt es nicht.</translation>
    </message>
    <message>
        <source>there is a device of this name already.</source>
        <translation>ein Gerät dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>the device that it is made from was not opened.</source>
        <translation>das Gerät, aus dem es entsteht, wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>its settings cannot be read.</source>
        <translation>seine Einstellungen sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The device &quot;%1&quot; cannot be used with -hwaccel %2.</source>
        <translation>Das Gerät „%1“ ist mit -hwaccel %2 nicht verwendbar.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for -hwaccel.</source>
        <translation>„%1“ ist kein Wert für -hwaccel.</translation>
    </message>
    <message>
        <source>Only links with http and https can be read.</source>
        <translation>Nur Links mit http und https sind lesbar.</translation>
    </message>
    <message>
        <source>The decoder %1 is not part of this program&apos;s libraries.</source>
        <translation>Der Decoder %1 ist nicht in den Bibliotheken dieses Programms enthalten.</translation>
    </message>
    <message>
        <source>The decoder %1 is for another kind of stream.</source>
        <translation>Der Decoder %1 ist für eine andere Art von Stream.</translation>
    </message>
    <message>
        <source>-to is not behind -ss.</source>
        <translation>-to liegt nicht hinter -ss.</translation>
    </message>
    <message>
        <source>There is no input format &quot;%1&quot;.</source>
        <translation>Es gibt kein Eingabeformat „%1“.</translation>
    </message>
    <message>
        <source>The input format %1 reaches outside the job and may not be used in a recipe.</source>
        <translation>Das Eingabeformat %1 greift über den Auftrag hinaus und ist in einem Rezept nicht erlaubt.</translation>
    </message>
    <message>
        <source>Reelyard does not read from a pipe.</source>
        <translation>Reelyard liest nicht aus einer Pipe.</translation>
    </message>
    <message>
        <source>A recipe that says of which format the source is (-f) cannot read the joined parts of a take.</source>
        <translation>Ein Rezept, das das Format der Quelle vorgibt (-f), kann die verbundenen Teile eines Takes nicht lesen.</translation>
    </message>
    <message>
        <source>The input %1 has no use for the option -%2.</source>
        <translation>Die Eingabe %1 hat für die Option -%2 keine Verwendung.</translation>
    </message>
    <message>
        <source>The decoder %1 has no option -%2.</source>
        <translation>Der Decoder %1 hat keine Option -%2.</translation>
    </message>
    <message>
        <source>the kinds of their streams</source>
        <translation>die Arten ihrer Streams</translation>
    </message>
    <message>
        <source>the codec</source>
        <translation>der Codec</translation>
    </message>
    <message>
        <source>the size of the picture</source>
        <translation>die Bildgröße</translation>
    </message>
    <message>
        <source>the sound&apos;s sample rate or channels</source>
        <translation>die Abtastrate oder die Kanäle des Tons</translation>
    </message>
    <message>
        <source>the codec&apos;s settings</source>
        <translation>die Einstellungen des Codecs</translation>
    </message>
    <message>
        <source>A part of the take, &quot;%1&quot;, cannot be used: %2</source>
        <translation>Ein Teil des Takes, „%1“, ist nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>How long this part of the take is could not be told: &quot;%1&quot;.</source>
        <translation>Die Länge dieses Teils des Takes ließ sich nicht bestimmen: „%1“.</translation>
    </message>
    <message>
        <source>the container</source>
        <translation>der Container</translation>
    </message>
    <message>
        <source>the number of streams</source>
        <translation>die Anzahl der Streams</translation>
    </message>
    <message>
        <source>The parts of this take do not fit together: in &quot;%1&quot; %2 is another than before.</source>
        <translation>Die Teile dieses Takes passen nicht zusammen; in „%1“ weicht ab: %2.</translation>
    </message>
    <message>
        <source>The libraries of this program cannot join the parts of a take.</source>
        <translation>Die Bibliotheken dieses Programms können die Teile eines Takes nicht verbinden.</translation>
    </message>
    <message>
        <source>A take cannot be joined where a name has a line break.</source>
        <translation>Ein Take lässt sich nicht verbinden, wenn ein Name einen Zeilenumbruch enthält.</translation>
    </message>
    <message>
        <source>The disk quota for the output is used up.</source>
        <translation>Das Kontingent des Laufwerks der Ausgabe ist aufgebraucht.</translation>
    </message>
    <message>
        <source>The disk of the output is full.</source>
        <translation>Das Laufwerk der Ausgabe ist voll.</translation>
    </message>
    <message>
        <source>There was not enough memory.</source>
        <translation>Der Arbeitsspeicher reichte nicht aus.</translation>
    </message>
    <message>
        <source>Too many files are open on this computer.</source>
        <translation>Auf diesem Computer sind zu viele Dateien geöffnet.</translation>
    </message>
    <message>
        <source>Writing to this folder is not allowed.</source>
        <translation>In diesen Ordner darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Reading this file is not allowed.</source>
        <translation>Diese Datei darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The disk of the output is read-only.</source>
        <translation>Das Laufwerk der Ausgabe ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The output is larger than its disk&apos;s file system allows.</source>
        <translation>Die Ausgabe ist größer, als das Dateisystem ihres Laufwerks erlaubt.</translation>
    </message>
    <message>
        <source>The name of the file is too long for its disk.</source>
        <translation>Der Dateiname ist zu lang für das Laufwerk.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Das ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>The output&apos;s folder is gone.</source>
        <translation>Der Ordner der Ausgabe ist weg.</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>Die Datei ist nicht da.</translation>
    </message>
    <message>
        <source>The disk or share of the output is not connected.</source>
        <translation>Das Laufwerk oder die Freigabe der Ausgabe ist nicht verbunden.</translation>
    </message>
    <message>
        <source>The disk or share of the source is not connected.</source>
        <translation>Das Laufwerk oder die Freigabe der Quelle ist nicht verbunden.</translation>
    </message>
    <message>
        <source>The link leads nowhere any more (404).</source>
        <translation>Der Link führt ins Leere (404).</translation>
    </message>
    <message>
        <source>The server does not allow access to this link.</source>
        <translation>Der Server erlaubt keinen Zugriff auf diesen Link.</translation>
    </message>
    <message>
        <source>The server asks for fewer requests.</source>
        <translation>Der Server verlangt weniger Anfragen.</translation>
    </message>
    <message>
        <source>The server refused this link.</source>
        <translation>Der Server hat diesen Link abgelehnt.</translation>
    </message>
    <message>
        <source>The server had an error of its own.</source>
        <translation>Im Server ist ein eigener Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>The connection to the server failed.</source>
        <translation>Die Verbindung zum Server schlug fehl.</translation>
    </message>
    <message>
        <source>The file uses a variant of its format that cannot be read yet.</source>
        <translation>Die Datei verwendet eine Variante ihres Formats, die noch nicht lesbar ist.</translation>
    </message>
    <message>
        <source>This is not a media file, or its beginning is damaged.</source>
        <translation>Das ist keine Mediendatei, oder ihr Anfang ist beschädigt.</translation>
    </message>
    <message>
        <source>The file is damaged and could not be read to its end.</source>
        <translation>Die Datei ist beschädigt und ließ sich nicht bis zum Ende lesen.</translation>
    </message>
    <message>
        <source>There is no decoder for this file.</source>
        <translation>Für diese Datei gibt es keinen Decoder.</translation>
    </message>
    <message>
        <source>The file is damaged and could not be decoded.</source>
        <translation>Die Datei ist beschädigt und ließ sich nicht dekodieren.</translation>
    </message>
    <message>
        <source>The filters of the recipe could not be applied to this picture or sound.</source>
        <translation>Die Filter des Rezepts ließen sich auf dieses Bild oder diesen Ton nicht anwenden.</translation>
    </message>
    <message>
        <source>The encoder refused the settings of the recipe for this source.</source>
        <translation>Der Encoder hat die Einstellungen des Rezepts für diese Quelle abgelehnt.</translation>
    </message>
    <message>
        <source>The encoder refused what came out of this file and the recipe&apos;s filters.</source>
        <translation>Der Encoder hat abgelehnt, was aus dieser Datei und den Filtern des Rezepts kam.</translation>
    </message>
    <message>
        <source>The encoder failed in the middle of its work.</source>
        <translation>Der Encoder ist mitten in der Arbeit ausgefallen.</translation>
    </message>
    <message>
        <source>The output format cannot hold what the recipe makes of this source.</source>
        <translation>Das Ausgabeformat kann nicht aufnehmen, was das Rezept aus dieser Quelle macht.</translation>
    </message>
    <message>
        <source>The finished file could not be opened again.</source>
        <translation>Die fertige Datei ließ sich nicht wieder öffnen.</translation>
    </message>
    <message>
        <source>The file is encrypted (copy protection) and cannot be read without its key.</source>
        <translation>Die Datei ist verschlüsselt (Kopierschutz) und ohne Schlüssel nicht lesbar.</translation>
    </message>
    <message>
        <source>This is %1, which needs its maker&apos;s own software to be decoded.</source>
        <translation>Das ist %1; zum Dekodieren ist die Software des Herstellers nötig.</translation>
    </message>
    <message>
        <source>The file holds subtitles only: no picture and no sound.</source>
        <translation>Die Datei enthält nur Untertitel, weder Bild noch Ton.</translation>
    </message>
    <message>
        <source>There is no picture and no sound in this file.</source>
        <translation>Diese Datei enthält weder Bild noch Ton.</translation>
    </message>
    <message>
        <source>The output was removed while it was made, or its folder was.</source>
        <translation>Die Ausgabe oder ihr Ordner wurde während der Erstellung entfernt.</translation>
    </message>
    <message>
        <source>The finished file could not be read to its end.</source>
        <translation>Die fertige Datei ließ sich nicht bis zum Ende lesen.</translation>
    </message>
    <message>
        <source>The finished file does not have as many pictures as were written.</source>
        <translation>Die fertige Datei hat weniger oder mehr Bilder, als geschrieben wurden.</translation>
    </message>
    <message>
        <source>A sound track of the finished file has not all that was written.</source>
        <translation>Einer Tonspur der fertigen Datei fehlt etwas von dem, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>The times in a track of the finished file run backwards.</source>
        <translation>Die Zeiten in einer Spur der fertigen Datei laufen rückwärts.</translation>
    </message>
    <message>
        <source>A track of the finished file is empty.</source>
        <translation>Eine Spur der fertigen Datei ist leer.</translation>
    </message>
    <message>
        <source>A track of the finished file does not have the length it should have.</source>
        <translation>Eine Spur der fertigen Datei hat nicht die Länge, die sie haben sollte.</translation>
    </message>
    <message>
        <source>A track of this file does not survive being rewrapped; it has to be encoded.</source>
        <translation>Eine Spur dieser Datei übersteht das Umpacken nicht; sie muss kodiert werden.</translation>
    </message>
    <message>
        <source>A playlist of the output has no end.</source>
        <translation>Eine Playlist der Ausgabe hat kein Ende.</translation>
    </message>
    <message>
        <source>The pieces of a playlist do not make up the whole.</source>
        <translation>Die Segmente einer Playlist ergeben nicht das Ganze.</translation>
    </message>
    <message>
        <source>A picture of the output is empty.</source>
        <translation>Ein Bild der Ausgabe ist leer.</translation>
    </message>
    <message>
        <source>There are not as many picture files as were written.</source>
        <translation>Es gibt weniger oder mehr Bilddateien, als geschrieben wurden.</translation>
    </message>
    <message>
        <source>A track is missing from the finished file.</source>
        <translation>In der fertigen Datei fehlt eine Spur.</translation>
    </message>
    <message>
        <source>The finished file is shorter than its source.</source>
        <translation>Die fertige Datei ist kürzer als ihre Quelle.</translation>
    </message>
    <message>
        <source>There is neither picture nor sound in the finished file.</source>
        <translation>Die fertige Datei enthält weder Bild noch Ton.</translation>
    </message>
    <message>
        <source>-attach may not be used in a recipe, because it reads another file.</source>
        <translation>-attach ist in einem Rezept nicht erlaubt, weil es eine andere Datei liest.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty or too large to be attached.</source>
        <translation>„%1“ ist leer oder zu groß, um angehängt zu werden.</translation>
    </message>
    <message>
        <source>There is nothing in this file that the recipe could use.</source>
        <translation>In dieser Datei ist nichts, was das Rezept verwenden könnte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already; -y overwrites it.</source>
        <translation>„%1“ gibt es schon; -y überschreibt es.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an input and an output.</source>
        <translation>„%1“ ist zugleich Eingabe und Ausgabe.</translation>
    </message>
    <message>
        <source>The name of an image sequence needs a number like %03d in it.</source>
        <translation>Der Name einer Bildfolge braucht eine Nummer wie %03d.</translation>
    </message>
    <message>
        <source>One of the streams gives nothing for so long that the others cannot wait for it.</source>
        <translation>Ein Stream liefert so lange nichts, dass die anderen nicht auf ihn warten können.</translation>
    </message>
    <message>
        <source>Nothing in this file could be decoded.</source>
        <translation>In dieser Datei ließ sich nichts dekodieren.</translation>
    </message>
    <message>
        <source>%1 cannot hold this file&apos;s picture (%2) as it is.</source>
        <translation>%1 kann das Bild dieser Datei (%2) nicht unverändert aufnehmen.</translation>
    </message>
    <message>
        <source>%1 cannot hold this file&apos;s sound (%2) as it is.</source>
        <translation>%1 kann den Ton dieser Datei (%2) nicht unverändert aufnehmen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln video track was left out, because %1 cannot hold it.</source>
        <translation>
            <numerusform>%Ln Videospur wurde weggelassen, weil %1 sie nicht aufnehmen kann.</numerusform>
            <numerusform>%Ln Videospuren wurden weggelassen, weil %1 sie nicht aufnehmen kann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video tracks were left out, because %1 cannot hold them.</source>
        <translation>
            <numerusform>%Ln Videospur wurde weggelassen, weil %1 sie nicht aufnehmen kann.</numerusform>
            <numerusform>%Ln Videospuren wurden weggelassen, weil %1 sie nicht aufnehmen kann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln audio track was left out, because %1 cannot hold it.</source>
        <translation>
            <numerusform>%Ln Tonspur wurde weggelassen, weil %1 sie nicht aufnehmen kann.</numerusform>
            <numerusform>%Ln Tonspuren wurden weggelassen, weil %1 sie nicht aufnehmen kann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln audio tracks were left out, because %1 cannot hold them.</source>
        <translation>
            <numerusform>%Ln Tonspur wurde weggelassen, weil %1 sie nicht aufnehmen kann.</numerusform>
            <numerusform>%Ln Tonspuren wurden weggelassen, weil %1 sie nicht aufnehmen kann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subtitle track was left out, because %1 cannot hold it.</source>
        <translation>
            <numerusform>%Ln Untertitelspur wurde weggelassen, weil %1 sie nicht aufnehmen kann.</numerusform>
            <numerusform>%Ln Untertitelspuren wurden weggelassen, weil %1 sie nicht aufnehmen kann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subtitle tracks were left out, because %1 cannot hold them.</source>
        <translation>
            <numerusform>%Ln Untertitelspur wurde weggelassen, weil %1 sie nicht aufnehmen kann.</numerusform>
            <numerusform>%Ln Untertitelspuren wurden weggelassen, weil %1 sie nicht aufnehmen kann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln data track was left out, because %1 cannot hold it.</source>
        <translation>
            <numerusform>%Ln Datenspur wurde weggelassen, weil %1 sie nicht aufnehmen kann.</numerusform>
            <numerusform>%Ln Datenspuren wurden weggelassen, weil %1 sie nicht aufnehmen kann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln data tracks were left out, because %1 cannot hold them.</source>
        <translation>
            <numerusform>%Ln Datenspur wurde weggelassen, weil %1 sie nicht aufnehmen kann.</numerusform>
            <numerusform>%Ln Datenspuren wurden weggelassen, weil %1 sie nicht aufnehmen kann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment was left out, because %1 cannot hold it.</source>
        <translation>
            <numerusform>%Ln Anhang wurde weggelassen, weil %1 ihn nicht aufnehmen kann.</numerusform>
            <numerusform>%Ln Anhänge wurden weggelassen, weil %1 sie nicht aufnehmen kann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachments were left out, because %1 cannot hold them.</source>
        <translation>
            <numerusform>%Ln Anhang wurde weggelassen, weil %1 ihn nicht aufnehmen kann.</numerusform>
            <numerusform>%Ln Anhänge wurden weggelassen, weil %1 sie nicht aufnehmen kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no tags: there are g, s, c and p.</source>
        <translation>„%1“ nennt keine Tags: Es gibt g, s, c und p.</translation>
    </message>
    <message>
        <source>There is no chapter %1.</source>
        <translation>Es gibt kein Kapitel %1.</translation>
    </message>
    <message>
        <source>There is no program %1.</source>
        <translation>Es gibt kein Programm %1.</translation>
    </message>
    <message>
        <source>-map_metadata names a stream that is not there (%1).</source>
        <translation>-map_metadata nennt einen Stream, den es nicht gibt (%1).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no stream.</source>
        <translation>„%1“ nennt keinen Stream.</translation>
    </message>
    <message>
        <source>What comes out of filters cannot be copied; it needs an encoder.</source>
        <translation>Was aus Filtern kommt, lässt sich nicht kopieren; es braucht einen Encoder.</translation>
    </message>
    <message>
        <source>The format %1 has no encoder of its own here for this kind of stream.</source>
        <translation>Das Format %1 hat hier keinen eigenen Encoder für diese Art von Stream.</translation>
    </message>
    <message>
        <source>The filters &quot;%1&quot; are for a stream that is copied; filtering needs an encoder.</source>
        <translation>Die Filter „%1“ gelten einem Stream, der kopiert wird; Filtern braucht einen Encoder.</translation>
    </message>
    <message>
        <source>-vf, -af and -filter cannot be used for a stream that comes out of -filter_complex.</source>
        <translation>-vf, -af und -filter sind für einen Stream aus -filter_complex nicht verwendbar.</translation>
    </message>
    <message>
        <source>-r and -fpsmax cannot be used for the same stream.</source>
        <translation>-r und -fpsmax sind nicht für denselben Stream verwendbar.</translation>
    </message>
    <message>
        <source>The second pass needs the first one&apos;s log, which is not there (%1).</source>
        <translation>Der zweite Durchgang braucht das Protokoll des ersten, das es nicht gibt (%1).</translation>
    </message>
    <message>
        <source>The log of the first pass cannot be written (%1).</source>
        <translation>Das Protokoll des ersten Durchgangs lässt sich nicht schreiben (%1).</translation>
    </message>
    <message>
        <source>The encoder %1 refuses the settings of the recipe.</source>
        <translation>Der Encoder %1 lehnt die Einstellungen des Rezepts ab.</translation>
    </message>
    <message>
        <source>The encoder %1 has no option -%2.</source>
        <translation>Der Encoder %1 hat keine Option -%2.</translation>
    </message>
    <message>
        <source>Subtitles that are pictures cannot be turned into text, nor the reverse.</source>
        <translation>Untertitel, die Bilder sind, lassen sich nicht in Text umwandeln und umgekehrt.</translation>
    </message>
    <message>
        <source>The bitstream filter %1 does not take this stream.</source>
        <translation>Der Bitstream-Filter %1 nimmt diesen Stream nicht an.</translation>
    </message>
    <message>
        <source>The server of this link cannot prove who it is: its certificate is not valid.</source>
        <translation>Der Server dieses Links kann sich nicht ausweisen: Sein Zertifikat ist ungültig.</translation>
    </message>
    <message>
        <source>A secure connection to the server of this link could not be made.</source>
        <translation>Eine sichere Verbindung zum Server dieses Links ließ sich nicht herstellen.</translation>
    </message>
    <message>
        <source>The server of this link cannot be reached: its name is not known here, or the connection failed.</source>
        <translation>Der Server dieses Links ist nicht erreichbar: Sein Name ist hier unbekannt, oder die Verbindung schlug fehl.</translation>
    </message>
    <message>
        <source>The file claims to hold more streams or data than a file may have. (-max_streams N -i {source} in the recipe allows more streams.)</source>
        <translation>Die Datei gibt vor, mehr Streams oder Daten zu enthalten, als erlaubt sind. (-max_streams N -i {source} im Rezept erlaubt mehr Streams.)</translation>
    </message>
    <message>
        <source>This link was only good for a time and has expired. Replace the link, and the job can run.</source>
        <translation>Dieser Link galt nur befristet und ist abgelaufen. Den Link ersetzen, dann kann der Auftrag laufen.</translation>
    </message>
    <message>
        <source>Its picture of %1x%2 is larger than allowed. (-max_pixels N -i {source} in the recipe allows more.)</source>
        <translation>Das Bild mit %1x%2 ist größer als erlaubt. (-max_pixels N -i {source} im Rezept erlaubt mehr.)</translation>
    </message>
    <message>
        <source>-%1 %2 reaches outside the job and may not be used in a recipe.</source>
        <translation>-%1 %2 greift über den Auftrag hinaus und ist in einem Rezept nicht erlaubt.</translation>
    </message>
    <message>
        <source>Only %1 of %2 minutes could be read.</source>
        <translation>Nur %1 von %2 Minuten waren lesbar.</translation>
    </message>
    <message>
        <source>Only %1 of %2 seconds could be read.</source>
        <translation>Nur %1 von %2 Sekunden waren lesbar.</translation>
    </message>
    <message>
        <source>The picture could not be decoded; only the rest was kept.</source>
        <translation>Das Bild ließ sich nicht dekodieren; nur der Rest wurde behalten.</translation>
    </message>
    <message>
        <source>The sound could not be decoded; only the rest was kept.</source>
        <translation>Der Ton ließ sich nicht dekodieren; nur der Rest wurde behalten.</translation>
    </message>
    <message>
        <source>The subtitles could not be decoded; only the rest was kept.</source>
        <translation>Die Untertitel ließen sich nicht dekodieren; nur der Rest wurde behalten.</translation>
    </message>
    <message>
        <source>A stream could not be read; only the rest was kept.</source>
        <translation>Ein Stream war nicht lesbar; nur der Rest wurde behalten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged frame in the source was skipped.</source>
        <translation>
            <numerusform>%Ln beschädigtes Bild der Quelle wurde übersprungen.</numerusform>
            <numerusform>%Ln beschädigte Bilder der Quelle wurden übersprungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged frames in the source were skipped.</source>
        <translation>
            <numerusform>%Ln beschädigtes Bild der Quelle wurde übersprungen.</numerusform>
            <numerusform>%Ln beschädigte Bilder der Quelle wurden übersprungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged piece of the source&apos;s sound was skipped.</source>
        <translation>
            <numerusform>%Ln beschädigtes Tonstück der Quelle wurde übersprungen.</numerusform>
            <numerusform>%Ln beschädigte Tonstücke der Quelle wurden übersprungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged pieces of the source&apos;s sound were skipped.</source>
        <translation>
            <numerusform>%Ln beschädigtes Tonstück der Quelle wurde übersprungen.</numerusform>
            <numerusform>%Ln beschädigte Tonstücke der Quelle wurden übersprungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frame in the source is damaged and may look wrong.</source>
        <translation>
            <numerusform>%Ln Bild der Quelle ist beschädigt und sieht vielleicht falsch aus.</numerusform>
            <numerusform>%Ln Bilder der Quelle sind beschädigt und sehen vielleicht falsch aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames in the source are damaged and may look wrong.</source>
        <translation>
            <numerusform>%Ln Bild der Quelle ist beschädigt und sieht vielleicht falsch aus.</numerusform>
            <numerusform>%Ln Bilder der Quelle sind beschädigt und sehen vielleicht falsch aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The decoder found %Ln error in the source&apos;s picture.</source>
        <translation>
            <numerusform>Der Decoder fand %Ln Fehler im Bild der Quelle.</numerusform>
            <numerusform>Der Decoder fand %Ln Fehler im Bild der Quelle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The decoder found %Ln errors in the source&apos;s picture.</source>
        <translation>
            <numerusform>Der Decoder fand %Ln Fehler im Bild der Quelle.</numerusform>
            <numerusform>Der Decoder fand %Ln Fehler im Bild der Quelle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The decoder found %Ln error in the source&apos;s sound.</source>
        <translation>
            <numerusform>Der Decoder fand %Ln Fehler im Ton der Quelle.</numerusform>
            <numerusform>Der Decoder fand %Ln Fehler im Ton der Quelle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The decoder found %Ln errors in the source&apos;s sound.</source>
        <translation>
            <numerusform>Der Decoder fand %Ln Fehler im Ton der Quelle.</numerusform>
            <numerusform>Der Decoder fand %Ln Fehler im Ton der Quelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>The source is %1 s shorter than its header says.</source>
        <translation>Die Quelle ist %1 s kürzer, als ihr Dateikopf angibt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet of the source is damaged or incomplete.</source>
        <translation>
            <numerusform>%Ln Paket der Quelle ist beschädigt oder unvollständig.</numerusform>
            <numerusform>%Ln Pakete der Quelle sind beschädigt oder unvollständig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packets of the source are damaged or incomplete.</source>
        <translation>
            <numerusform>%Ln Paket der Quelle ist beschädigt oder unvollständig.</numerusform>
            <numerusform>%Ln Pakete der Quelle sind beschädigt oder unvollständig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The source&apos;s file structure has errors; what could be read was used.</source>
        <translation>Die Dateistruktur der Quelle hat Fehler; das Lesbare wurde verwendet.</translation>
    </message>
    <message>
        <source>The end of the source could not be read cleanly.</source>
        <translation>Das Ende der Quelle ließ sich nicht sauber lesen.</translation>
    </message>
    <message>
        <source>No picture of this file could be decoded.</source>
        <translation>Kein Bild dieser Datei ließ sich dekodieren.</translation>
    </message>
    <message>
        <source>There is no picture in this file.</source>
        <translation>Diese Datei enthält kein Bild.</translation>
    </message>
    <message>
        <source>-map %1 names an input that is not there.</source>
        <translation>-map %1 nennt eine Eingabe, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Stream %1 is of an unknown kind; -ignore_unknown leaves it out, -copy_unknown copies it.</source>
        <translation>Stream %1 ist von unbekannter Art; -ignore_unknown lässt ihn weg, -copy_unknown kopiert ihn.</translation>
    </message>
    <message>
        <source>No filter graph has an output [%1], or it is used already.</source>
        <translation>Kein Filtergraph hat eine Ausgabe [%1], oder sie ist schon verwendet.</translation>
    </message>
    <message>
        <source>-map %1 matches no stream; with a &quot;?&quot; behind it, that would be fine.</source>
        <translation>-map %1 passt auf keinen Stream; mit einem „?“ dahinter wäre das in Ordnung.</translation>
    </message>
    <message>
        <source>There is no picture in this file, which the recipe needs.</source>
        <translation>Diese Datei enthält kein Bild, das Rezept braucht aber eines.</translation>
    </message>
    <message>
        <source>There is no sound in this file, which the recipe needs.</source>
        <translation>Diese Datei enthält keinen Ton, das Rezept braucht aber welchen.</translation>
    </message>
    <message>
        <source>The file lacks a stream that the recipe needs (%1).</source>
        <translation>Der Datei fehlt ein Stream, den das Rezept braucht (%1).</translation>
    </message>
    <message>
        <source>Only filters for picture and sound can be used.</source>
        <translation>Nur Filter für Bild und Ton sind verwendbar.</translation>
    </message>
    <message>
        <source>There is no stream left for an input of the filter graph.</source>
        <translation>Für eine Eingabe des Filtergraphen ist kein Stream übrig.</translation>
    </message>
    <message>
        <source>The filter graph&apos;s label [%1] names no input.</source>
        <translation>Die Marke [%1] des Filtergraphen nennt keine Eingabe.</translation>
    </message>
    <message>
        <source>The filter graph&apos;s label [%1] matches no stream.</source>
        <translation>Die Marke [%1] des Filtergraphen passt auf keinen Stream.</translation>
    </message>
    <message>
        <source>There is no output format for &quot;%1&quot;.</source>
        <translation>Für „%1“ gibt es kein Ausgabeformat.</translation>
    </message>
    <message>
        <source>The encoder %1 is not part of this program&apos;s libraries.</source>
        <translation>Der Encoder %1 ist nicht in den Bibliotheken dieses Programms enthalten.</translation>
    </message>
    <message>
        <source>The encoder %1 is for another kind of stream.</source>
        <translation>Der Encoder %1 ist für eine andere Art von Stream.</translation>
    </message>
    <message>
        <source>The recipe does not use the source (-i {source}).</source>
        <translation>Das Rezept verwendet die Quelle nicht (-i {source}).</translation>
    </message>
    <message>
        <source>The graphics hardware failed in the middle of its work.</source>
        <translation>Die Grafikhardware ist mitten in der Arbeit ausgefallen.</translation>
    </message>
    <message>
        <source>The graphics hardware could not be used, so this was done in software.</source>
        <translation>Die Grafikhardware war nicht verwendbar, daher lief dies in Software.</translation>
    </message>
    <message>
        <source>Encoded in software, because no graphics hardware for it was found.</source>
        <translation>In Software kodiert, weil keine Grafikhardware dafür gefunden wurde.</translation>
    </message>
    <message>
        <source>Whether the output is smaller than its source could not be told.</source>
        <translation>Ob die Ausgabe kleiner als ihre Quelle ist, ließ sich nicht bestimmen.</translation>
    </message>
    <message>
        <source>Not kept, since it would not be smaller than the source: %1 instead of %2.</source>
        <translation>Nicht behalten, weil es nicht kleiner als die Quelle wäre: %1 statt %2.</translation>
    </message>
    <message>
        <source>The option -%1 has no effect with the encoders of this recipe.</source>
        <translation>Die Option -%1 hat bei den Encodern dieses Rezepts keine Wirkung.</translation>
    </message>
    <message>
        <source>The format %1 has no option -%2.</source>
        <translation>Das Format %1 hat keine Option -%2.</translation>
    </message>
    <message>
        <source>The encoder does not know one of its settings.</source>
        <translation>Der Encoder kennt eine seiner Einstellungen nicht.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Reelyard made a mistake of its own. Please report it with the log.</source>
        <translation>In Reelyard ist ein Programmfehler aufgetreten. Bitte mit dem Protokoll melden.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>An editing program could not put this file in the source&apos;s place. %1</source>
        <translation>Ein Schnittprogramm könnte diese Datei nicht an die Stelle der Quelle setzen. %1</translation>
    </message>
    <message>
        <source>The finished file could not be opened again.</source>
        <translation>Die fertige Datei ließ sich nicht wieder öffnen.</translation>
    </message>
    <message>
        <source>A track of the finished file cannot be decoded.</source>
        <translation>Eine Spur der fertigen Datei lässt sich nicht dekodieren.</translation>
    </message>
    <message>
        <source>The finished file has faults: not all of it could be decoded again. Please try again.</source>
        <translation>Die fertige Datei hat Fehler: Nicht alles ließ sich wieder dekodieren. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>How like the source the picture is was not measured: the source is HDR and the output is not.</source>
        <translation>Die Ähnlichkeit des Bildes mit der Quelle wurde nicht gemessen: Die Quelle ist HDR, die Ausgabe nicht.</translation>
    </message>
    <message>
        <source>The picture is less like the source than asked for: %1 is %2, at least %3 was wanted. Choose a higher quality, or ask for less.</source>
        <translation>Das Bild ähnelt der Quelle weniger als verlangt: %1 ist %2, gewünscht war mindestens %3. Höhere Qualität wählen oder weniger verlangen.</translation>
    </message>
    <message>
        <source>The certificate holds for what could be decoded: the source has faults in stream %1.</source>
        <translation>Das Zertifikat gilt für das, was sich dekodieren ließ: Die Quelle hat Fehler in Stream %1.</translation>
    </message>
    <message>
        <source>The picture (stream %1) is not the source&apos;s, bit by bit.</source>
        <translation>Das Bild (Stream %1) ist nicht bitgenau das der Quelle.</translation>
    </message>
    <message>
        <source>The sound (stream %1) is not the source&apos;s, bit by bit.</source>
        <translation>Der Ton (Stream %1) ist nicht bitgenau der der Quelle.</translation>
    </message>
    <message>
        <source>Stream %1 holds %2 units where the source has %3.</source>
        <translation>Stream %1 enthält %2 Einheiten, die Quelle %3.</translation>
    </message>
    <message>
        <source>The pictures of stream %1 are the source&apos;s, but not at the same times.</source>
        <translation>Die Bilder von Stream %1 sind die der Quelle, aber nicht zu denselben Zeiten.</translation>
    </message>
    <message>
        <source>There is no picture and no sound to compare.</source>
        <translation>Es gibt weder Bild noch Ton zu vergleichen.</translation>
    </message>
    <message>
        <source>This output is not lossless. %1 Choose lossless settings, and copy sound that is compressed already.</source>
        <translation>Diese Ausgabe ist nicht verlustfrei. %1 Verlustfreie Einstellungen wählen und schon komprimierten Ton kopieren.</translation>
    </message>
    <message>
        <source>A link has no modification time that could be carried over.</source>
        <translation>Ein Link hat keine Änderungszeit, die sich übernehmen ließe.</translation>
    </message>
    <message>
        <source>The source&apos;s modification time could not be carried over: %1.</source>
        <translation>Die Änderungszeit der Quelle ließ sich nicht übernehmen: %1.</translation>
    </message>
    <message>
        <source>A list of picture checksums needs a picture; this output has sound only.</source>
        <translation>Eine Liste von Bildprüfsummen braucht ein Bild; diese Ausgabe hat nur Ton.</translation>
    </message>
    <message>
        <source>This is no certificate that Reelyard can read.</source>
        <translation>Das ist kein Zertifikat, das Reelyard lesen kann.</translation>
    </message>
    <message>
        <source>The file is not the one that the certificate was written for.</source>
        <translation>Die Datei ist nicht die, für die das Zertifikat geschrieben wurde.</translation>
    </message>
    <message>
        <source>The file cannot be read any more as it could.</source>
        <translation>Die Datei ist nicht mehr so lesbar wie früher.</translation>
    </message>
    <message>
        <source>Stream %1 is not what it was when the certificate was written.</source>
        <translation>Stream %1 ist nicht mehr, was er war, als das Zertifikat geschrieben wurde.</translation>
    </message>
    <message>
        <source>Stream %1 cannot be decoded by this computer.</source>
        <translation>Stream %1 lässt sich auf diesem Computer nicht dekodieren.</translation>
    </message>
    <message>
        <source>progressive</source>
        <translation>progressiv</translation>
    </message>
    <message>
        <source>interlaced, top field first</source>
        <translation>interlaced, oberes Halbbild zuerst</translation>
    </message>
    <message>
        <source>interlaced, bottom field first</source>
        <translation>interlaced, unteres Halbbild zuerst</translation>
    </message>
    <message>
        <source>Only one of source and output has a picture.</source>
        <translation>Nur eine von Quelle und Ausgabe hat ein Bild.</translation>
    </message>
    <message>
        <source>The picture is %1x%2, which is neither all nor half nor a quarter of the source&apos;s %3x%4.</source>
        <translation>Das Bild ist %1x%2 groß, weder ganz noch halb noch ein Viertel der %3x%4 der Quelle.</translation>
    </message>
    <message>
        <source>The picture is %1, the source&apos;s is %2.</source>
        <translation>Das Bild ist %1, das der Quelle %2.</translation>
    </message>
    <message>
        <source>There are %1 pictures, the source has %2.</source>
        <translation>Es gibt %1 Bilder, die Quelle hat %2.</translation>
    </message>
    <message>
        <source>The frame rate is %1, the source&apos;s is %2.</source>
        <translation>Die Bildrate ist %1, die der Quelle %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The sound channels are %1, the source&apos;s are %2.</source>
        <translation>Tonkanäle: %1, in der Quelle: %2.</translation>
    </message>
    <message>
        <source>There is no start time code, the source&apos;s is %1.</source>
        <translation>Es gibt keinen Start-Timecode, der der Quelle ist %1.</translation>
    </message>
    <message>
        <source>The start time code is %1, the source&apos;s is %2.</source>
        <translation>Der Start-Timecode ist %1, der der Quelle %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read.</source>
        <translation>„%1“ war nicht lesbar.</translation>
    </message>
    <message>
        <source>This is no list of picture checksums.</source>
        <translation>Das ist keine Liste von Bildprüfsummen.</translation>
    </message>
    <message>
        <source>The pictures are not those that the list was made from.</source>
        <translation>Die Bilder sind nicht die, aus denen die Liste entstand.</translation>
    </message>
</context>
<context>
    <name>FFHub</name>
    <message>
        <source>The cloud account does not accept this key.</source>
        <translation>Das Cloud-Konto nimmt diesen Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>The cloud account has no credit left.</source>
        <translation>Das Cloud-Konto hat kein Guthaben mehr.</translation>
    </message>
    <message>
        <source>The cloud account does not allow this.</source>
        <translation>Das Cloud-Konto erlaubt das nicht.</translation>
    </message>
    <message>
        <source>There is no such service at the account&apos;s address. It may lack its path, as in https://api.ffhub.io/v1: remove the account and add it with the whole address.</source>
        <translation>An der Adresse des Kontos gibt es keinen solchen Dienst. Vielleicht fehlt ihr der Pfad, wie in https://api.ffhub.io/v1: Das Konto entfernen und mit der ganzen Adresse neu hinzufügen.</translation>
    </message>
    <message>
        <source>The cloud asks for fewer requests.</source>
        <translation>Die Cloud verlangt weniger Anfragen.</translation>
    </message>
    <message>
        <source>The cloud&apos;s server failed to answer.</source>
        <translation>Der Server der Cloud hat nicht richtig geantwortet.</translation>
    </message>
    <message>
        <source>The cloud refused this task.</source>
        <translation>Die Cloud hat diese Aufgabe abgelehnt.</translation>
    </message>
    <message>
        <source>The cloud refused this task: %1</source>
        <translation>Die Cloud hat diese Aufgabe abgelehnt: %1</translation>
    </message>
    <message>
        <source>The cloud&apos;s answer could not be understood.</source>
        <translation>Die Antwort der Cloud ist nicht verständlich.</translation>
    </message>
    <message>
        <source>%1 makes a folder, and %2 makes single files.</source>
        <translation>%1 ergibt einen Ordner, %2 aber einzelne Dateien.</translation>
    </message>
    <message>
        <source>%1 does not make files of the type %2.</source>
        <translation>%1 erzeugt keine Dateien vom Typ %2.</translation>
    </message>
    <message>
        <source>the checks that are asked for (%1) are made on this computer only.</source>
        <translation>die verlangten Prüfungen (%1) laufen nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>the recipe reads a file beside the source (%1).</source>
        <translation>das Rezept liest neben der Quelle noch eine Datei (%1).</translation>
    </message>
    <message>
        <source>the recipe takes two passes, and %1 runs one command.</source>
        <translation>das Rezept braucht zwei Durchgänge, %1 führt nur einen Befehl aus.</translation>
    </message>
    <message>
        <source>the file is larger than %1 takes (%2).</source>
        <translation>die Datei ist größer, als %1 annimmt (%2).</translation>
    </message>
    <message>
        <source>The cloud does not know this task.</source>
        <translation>Die Cloud kennt diese Aufgabe nicht.</translation>
    </message>
    <message>
        <source>The cloud could not read this source.</source>
        <translation>Die Cloud konnte diese Quelle nicht lesen.</translation>
    </message>
    <message>
        <source>The source is cut off: its index is missing.</source>
        <translation>Die Quelle ist abgeschnitten: Ihr Index fehlt.</translation>
    </message>
    <message>
        <source>The link may not be read, or has expired.</source>
        <translation>Der Link darf nicht gelesen werden oder ist abgelaufen.</translation>
    </message>
    <message>
        <source>There is nothing at this link.</source>
        <translation>Unter diesem Link ist nichts.</translation>
    </message>
    <message>
        <source>The server of the source failed to answer the cloud.</source>
        <translation>Der Server der Quelle hat der Cloud nicht richtig geantwortet.</translation>
    </message>
    <message>
        <source>The cloud could not reach the source.</source>
        <translation>Die Cloud konnte die Quelle nicht erreichen.</translation>
    </message>
    <message>
        <source>The cloud does not have this encoder.</source>
        <translation>Die Cloud hat diesen Encoder nicht.</translation>
    </message>
    <message>
        <source>The cloud does not know an option of this recipe.</source>
        <translation>Die Cloud kennt eine Option dieses Rezepts nicht.</translation>
    </message>
    <message>
        <source>The cloud cannot carry out this recipe.</source>
        <translation>Die Cloud kann dieses Rezept nicht ausführen.</translation>
    </message>
    <message>
        <source>The source lacks a stream that the recipe wants.</source>
        <translation>Der Quelle fehlt ein Stream, den das Rezept verlangt.</translation>
    </message>
    <message>
        <source>The task took longer than the cloud lets one run.</source>
        <translation>Die Aufgabe dauerte länger, als die Cloud erlaubt.</translation>
    </message>
    <message>
        <source>The cloud says that the task failed, and does not say why.</source>
        <translation>Die Cloud meldet, dass die Aufgabe fehlschlug, und nennt keinen Grund.</translation>
    </message>
    <message>
        <source>The cloud says that the task failed: %1</source>
        <translation>Die Cloud meldet, dass die Aufgabe fehlschlug: %1</translation>
    </message>
</context>
<context>
    <name>FailureFile</name>
    <message>
        <source>&quot;%1&quot; cannot be written.</source>
        <translation>„%1“ lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written to its end.</source>
        <translation>„%1“ ließ sich nicht bis zum Ende schreiben.</translation>
    </message>
</context>
<context>
    <name>FieldButton</name>
    <message>
        <source>Clear the field</source>
        <translation>Feld leeren</translation>
    </message>
</context>
<context>
    <name>FileScanner</name>
    <message>
        <source>&quot;%1&quot; is neither a file nor a folder.</source>
        <translation>„%1“ ist weder Datei noch Ordner.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The disk is full.</source>
        <translation>Das Laufwerk ist voll.</translation>
    </message>
    <message>
        <source>There is no permission for &quot;%1&quot;.</source>
        <translation>Für „%1“ fehlt die Berechtigung.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is on a read-only disk.</source>
        <translation>„%1“ liegt auf einem schreibgeschützten Laufwerk.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not there.</source>
        <translation>„%1“ ist nicht da.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already.</source>
        <translation>„%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; is too long for this disk.</source>
        <translation>Der Name „%1“ ist zu lang für dieses Laufwerk.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus.</translation>
    </message>
    <message>
        <source>The disk or share that holds &quot;%1&quot; does not answer.</source>
        <translation>Das Laufwerk oder die Freigabe mit „%1“ antwortet nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written: %2.</source>
        <translation>„%1“ ließ sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large.</source>
        <translation>„%1“ ist zu groß.</translation>
    </message>
    <message>
        <source>The copy &quot;%1&quot; is not what was copied: its disk or share, or the way there, has a fault.</source>
        <translation>Die Kopie „%1“ ist nicht, was kopiert wurde: Ihr Laufwerk, ihre Freigabe oder der Weg dorthin hat einen Fehler.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not connected.</source>
        <translation>„%1“ ist nicht verbunden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read.</source>
        <translation>„%1“ war nicht lesbar.</translation>
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
        <translation>%1 und %2 weitere</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>None of the outputs fits this source.</source>
        <translation>Keine der Ausgaben passt zu dieser Quelle.</translation>
    </message>
    <message>
        <source>Here: this computer does it in time.</source>
        <translation>Hier: Dieser Computer schafft es rechtzeitig.</translation>
    </message>
    <message>
        <source>In the cloud: the queue here was longer than wanted.</source>
        <translation>In der Cloud: Die Warteschlange hier war länger als gewünscht.</translation>
    </message>
    <message>
        <source>In the cloud: it would not have been done in time here.</source>
        <translation>In der Cloud: Hier wäre es nicht rechtzeitig fertig geworden.</translation>
    </message>
    <message>
        <source>In the cloud: this computer cannot do it.</source>
        <translation>In der Cloud: Dieser Computer kann es nicht.</translation>
    </message>
    <message>
        <source>Here: the cap leaves no room for it in the cloud.</source>
        <translation>Hier: Die Obergrenze lässt dafür in der Cloud keinen Raum.</translation>
    </message>
    <message>
        <source>Here: the cloud cannot do it.</source>
        <translation>Hier: Die Cloud kann es nicht.</translation>
    </message>
    <message>
        <source>Here: the cloud cannot be reached.</source>
        <translation>Hier: Die Cloud ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Here: it is never to be uploaded.</source>
        <translation>Hier: Es soll nie hochgeladen werden.</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
</context>
<context>
    <name>JobStore</name>
    <message>
        <source>This file is already in the queue.</source>
        <translation>Diese Datei ist schon in der Warteschlange.</translation>
    </message>
</context>
<context>
    <name>LinkList</name>
    <message>
        <source>&quot;%1&quot; is the playlist of one video and no list of videos. Add it as a file or by its link.</source>
        <translation>„%1“ ist die Playlist eines Videos und keine Liste von Videos. Als Datei oder über den Link hinzufügen.</translation>
    </message>
    <message>
        <source>The first line of &quot;%1&quot; names no column &quot;url&quot;.</source>
        <translation>Die erste Zeile von „%1“ nennt keine Spalte „url“.</translation>
    </message>
    <message>
        <source>it has more fields than the first line</source>
        <translation>sie hat mehr Felder als die erste Zeile</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no size in bytes</source>
        <translation>„%1“ ist keine Größe in Byte</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>sie ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no JSON array of objects: %2.</source>
        <translation>„%1“ ist kein JSON-Array von Objekten: %2.</translation>
    </message>
    <message>
        <source>Line %1 of &quot;%2&quot; cannot be read: %3.</source>
        <translation>Zeile %1 von „%2“ ist nicht lesbar: %3.</translation>
    </message>
    <message>
        <source>there is no link and no path</source>
        <translation>es gibt weder Link noch Pfad</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>ein Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large for a list.</source>
        <translation>„%1“ ist zu groß für eine Liste.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a list: it is no plain text.</source>
        <translation>„%1“ ist keine Liste: Es ist kein reiner Text.</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Frames a second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Times real time</source>
        <translation>Vielfaches der Echtzeit</translation>
    </message>
    <message>
        <source>Written a second</source>
        <translation>Geschrieben pro Sekunde</translation>
    </message>
    <message>
        <source>Running jobs</source>
        <translation>Laufende Aufträge</translation>
    </message>
    <message>
        <source>Queued jobs</source>
        <translation>Eingereihte Aufträge</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>under $0.01</source>
        <translation>unter 0,01 $</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>%1 done, %2 of them to review, %3 failed</source>
        <translation>%1 fertig, davon %2 zu prüfen, %3 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 done, %2 failed</source>
        <translation>%1 fertig, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 done, %2 of them to review</source>
        <translation>%1 fertig, davon %2 zu prüfen</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 fertig</translation>
    </message>
    <message>
        <source>A batch has ended</source>
        <translation>Ein Stapel ist beendet</translation>
    </message>
    <message>
        <source>Batch “%1”</source>
        <translation>Stapel „%1“</translation>
    </message>
    <message>
        <source>Reelyard needs you</source>
        <translation>Reelyard braucht Sie</translation>
    </message>
    <message>
        <source>One job cannot go on without you.</source>
        <translation>Ein Auftrag kann ohne Sie nicht weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs cannot go on without you.</source>
        <translation>
            <numerusform>%Ln Auftrag kann ohne Sie nicht weiter.</numerusform>
            <numerusform>%Ln Aufträge können ohne Sie nicht weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Since yesterday: %1 done, %2 failed. %3 left.</source>
        <translation>Seit gestern: %1 fertig, %2 fehlgeschlagen. Noch %3 offen.</translation>
    </message>
    <message>
        <source>Reelyard is working</source>
        <translation>Reelyard arbeitet</translation>
    </message>
    <message>
        <source>%1 Done about %2.</source>
        <translation>%1 Fertig gegen %2.</translation>
    </message>
</context>
<context>
    <name>OverviewText</name>
    <message>
        <source>to be kept</source>
        <translation>wird erhalten</translation>
    </message>
    <message>
        <source>to be changed</source>
        <translation>wird geändert</translation>
    </message>
    <message>
        <source>to be dropped</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>to be added</source>
        <translation>kommt hinzu</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Output, as planned</source>
        <translation>Ausgabe, geplant</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>followed by %1</source>
        <translation>gefolgt von %1</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Sie ist nicht mehr da.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Choose a job to see what is known about it.</source>
        <translation>Einen Auftrag wählen, um zu sehen, was über ihn bekannt ist.</translation>
    </message>
    <message>
        <source>It cannot be reached now.</source>
        <translation>Derzeit nicht erreichbar.</translation>
    </message>
</context>
<context>
    <name>PlaceComparison</name>
    <message>
        <source>There is no cloud account yet.</source>
        <translation>Es gibt noch kein Cloud-Konto.</translation>
    </message>
    <message>
        <source>Some of them are never to be uploaded.</source>
        <translation>Einige davon sollen nie hochgeladen werden.</translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>The name field {%1} is not known. There are {%2}.</source>
        <translation>Das Namensfeld {%1} ist nicht bekannt. Es gibt {%2}.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no template for a file name.</source>
        <translation>„%1“ ist kein Muster für einen Dateinamen.</translation>
    </message>
    <message>
        <source>The output exists already.</source>
        <translation>Die Ausgabe gibt es schon.</translation>
    </message>
</context>
<context>
    <name>Playlist</name>
    <message>
        <source>For DASH the segments have to be numbered one after the other.</source>
        <translation>Für DASH müssen die Segmente fortlaufend nummeriert sein.</translation>
    </message>
    <message>
        <source>For DASH the segments have to be fragmented MP4 (-hls_segment_type fmp4).</source>
        <translation>Für DASH müssen die Segmente fragmentiertes MP4 sein (-hls_segment_type fmp4).</translation>
    </message>
    <message>
        <source>For DASH picture and sound have to be outputs of their own.</source>
        <translation>Für DASH müssen Bild und Ton eigene Ausgaben sein.</translation>
    </message>
    <message>
        <source>The playlist needs the bit rate of each rendition. Set it in the recipe with -b:v and -b:a.</source>
        <translation>Die Playlist braucht die Bitrate jeder Variante. Im Rezept mit -b:v und -b:a festlegen.</translation>
    </message>
</context>
<context>
    <name>Power</name>
    <message>
        <source>The system did not put the computer to sleep.</source>
        <translation>Das System hat den Computer nicht in den Ruhezustand versetzt.</translation>
    </message>
    <message>
        <source>The system did not shut the computer down.</source>
        <translation>Das System hat den Computer nicht heruntergefahren.</translation>
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
            <numerusform>%Ln Kanal</numerusform>
            <numerusform>%Ln Kanäle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln channels</source>
        <translation>
            <numerusform>%Ln Kanal</numerusform>
            <numerusform>%Ln Kanäle</numerusform>
        </translation>
    </message>
    <message>
        <source>The cover picture (stream %1)</source>
        <translation>Das Titelbild (Stream %1)</translation>
    </message>
    <message>
        <source>The picture (stream %1)</source>
        <translation>Das Bild (Stream %1)</translation>
    </message>
    <message>
        <source>The sound track (stream %1)</source>
        <translation>Die Tonspur (Stream %1)</translation>
    </message>
    <message>
        <source>The subtitle track (stream %1)</source>
        <translation>Die Untertitelspur (Stream %1)</translation>
    </message>
    <message>
        <source>The attached file (stream %1)</source>
        <translation>Die angehängte Datei (Stream %1)</translation>
    </message>
    <message>
        <source>The data track (stream %1)</source>
        <translation>Die Datenspur (Stream %1)</translation>
    </message>
    <message>
        <source>%1 is not in the output.</source>
        <translation>%1 fehlt in der Ausgabe.</translation>
    </message>
    <message>
        <source>%1 is there.</source>
        <translation>%1 ist vorhanden.</translation>
    </message>
    <message>
        <source>%1 is there in another form: %2 became %3.</source>
        <translation>%1 ist in anderer Form vorhanden: Aus %2 wurde %3.</translation>
    </message>
    <message>
        <source> with light levels</source>
        <translation> mit Lichtpegeln</translation>
    </message>
    <message>
        <source>The source is %1, the output is not HDR.</source>
        <translation>Die Quelle ist %1, die Ausgabe ist nicht HDR.</translation>
    </message>
    <message>
        <source>The output is %1 like the source.</source>
        <translation>Die Ausgabe ist %1 wie die Quelle.</translation>
    </message>
    <message>
        <source>The output is %1 like the source, but what it says of the display that the picture was made on is not the same.</source>
        <translation>Die Ausgabe ist %1 wie die Quelle, nennt aber einen anderen Bildschirm, an dem das Bild entstand.</translation>
    </message>
    <message>
        <source>The source is %1, the output is %2.</source>
        <translation>Die Quelle ist %1, die Ausgabe ist %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chapter</source>
        <translation>
            <numerusform>%Ln Kapitel</numerusform>
            <numerusform>%Ln Kapitel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chapters</source>
        <translation>
            <numerusform>%Ln Kapitel</numerusform>
            <numerusform>%Ln Kapitel</numerusform>
        </translation>
    </message>
    <message>
        <source>The source has %1, the output none.</source>
        <translation>Die Quelle hat %1, die Ausgabe keines.</translation>
    </message>
    <message>
        <source>The source has %1, the output has %2.</source>
        <translation>Die Quelle hat %1, die Ausgabe hat %2.</translation>
    </message>
    <message>
        <source>The output has the source&apos;s %1.</source>
        <translation>Die Ausgabe hat %1 wie die Quelle.</translation>
    </message>
    <message>
        <source>The output has %1, but not all at the source&apos;s times.</source>
        <translation>Die Ausgabe hat %1, aber nicht alle zu den Zeiten der Quelle.</translation>
    </message>
    <message>
        <source>The output has %1, but not all with the source&apos;s titles.</source>
        <translation>Die Ausgabe hat %1, aber nicht alle mit den Titeln der Quelle.</translation>
    </message>
    <message>
        <source>closed captions</source>
        <translation>Closed Captions</translation>
    </message>
    <message>
        <source>The closed captions in the picture are there.</source>
        <translation>Die Closed Captions im Bild sind vorhanden.</translation>
    </message>
    <message>
        <source>The closed captions in the picture are not in the output.</source>
        <translation>Die Closed Captions im Bild fehlen in der Ausgabe.</translation>
    </message>
    <message>
        <source>The source starts with time code %1, the output has none.</source>
        <translation>Die Quelle beginnt mit Timecode %1, die Ausgabe hat keinen.</translation>
    </message>
    <message>
        <source>The output starts with time code %1.</source>
        <translation>Die Ausgabe beginnt mit Timecode %1.</translation>
    </message>
    <message>
        <source>The source starts with time code %1, the output with %2.</source>
        <translation>Die Quelle beginnt mit Timecode %1, die Ausgabe mit %2.</translation>
    </message>
    <message>
        <source>The date %1 is there.</source>
        <translation>Das Datum %1 ist vorhanden.</translation>
    </message>
    <message>
        <source>The date %1 is not in the output.</source>
        <translation>Das Datum %1 fehlt in der Ausgabe.</translation>
    </message>
    <message>
        <source>The date %1 became %2.</source>
        <translation>Aus dem Datum %1 wurde %2.</translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; is there.</source>
        <translation>Das Tag „%1“ ist vorhanden.</translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; is not in the output.</source>
        <translation>Das Tag „%1“ fehlt in der Ausgabe.</translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; has another value.</source>
        <translation>Das Tag „%1“ hat einen anderen Wert.</translation>
    </message>
    <message>
        <source>One more thing that has to be kept is lost.</source>
        <translation>Noch etwas, das erhalten bleiben muss, ist verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more things that have to be kept are lost.</source>
        <translation>
            <numerusform>%Ln weitere Sache, die erhalten bleiben muss, ist verloren.</numerusform>
            <numerusform>%Ln weitere Dinge, die erhalten bleiben müssen, sind verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a recipe that keeps it, or do not ask for it.</source>
        <translation>Ein Rezept wählen, das es erhält, oder nicht danach verlangen.</translation>
    </message>
</context>
<context>
    <name>PresetCatalogue</name>
    <message>
        <source>The preset file %1 could not be used: %2</source>
        <translation>Die Vorgabedatei %1 war nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>it cannot be read.</source>
        <translation>sie ist nicht lesbar.</translation>
    </message>
    <message>
        <source>it is too large for a preset.</source>
        <translation>sie ist zu groß für eine Vorgabe.</translation>
    </message>
    <message>
        <source>There is no preset named &quot;%1&quot;.</source>
        <translation>Es gibt keine Vorgabe namens „%1“.</translation>
    </message>
    <message>
        <source>There is no preset named &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>Es gibt keine Vorgabe namens „%1“. War „%2“ gemeint?</translation>
    </message>
    <message>
        <source>it is not valid JSON.</source>
        <translation>sie ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>it has no name.</source>
        <translation>sie hat keinen Namen.</translation>
    </message>
</context>
<context>
    <name>PresetItems</name>
    <message>
        <source>Cannot run here: %1</source>
        <translation>Kann hier nicht laufen: %1</translation>
    </message>
    <message>
        <source>%1, cannot run here</source>
        <translation>%1, kann hier nicht laufen</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>A copy for the reading room: H.264 that every player takes, deinterlaced, at the size of the source, with AAC sound.</source>
        <translation>Nutzungskopie für den Lesesaal: H.264 für jeden Player, ohne Zeilensprung, in der Größe der Quelle, mit AAC-Ton.</translation>
    </message>
    <message>
        <source>A light copy for watching and commenting: H.264 up to 1080 lines with stereo sound.</source>
        <translation>Leichte Kopie zum Ansehen und Kommentieren: H.264 bis 1080 Zeilen mit Stereoton.</translation>
    </message>
    <message>
        <source>A quarter of both sides of the picture, for large cameras and slow disks; relinks as ProRes Proxy does.</source>
        <translation>Ein Viertel beider Bildseiten, für große Kameras und langsame Laufwerke; Relink wie bei ProRes Proxy.</translation>
    </message>
    <message>
        <source>A small picture from every ten seconds of the film, as JPEG files in a folder.</source>
        <translation>Alle zehn Sekunden ein kleines Bild des Films, als JPEG-Dateien in einem Ordner.</translation>
    </message>
    <message>
        <source>A text with the SHA-256 of each decoded picture and sound track, to compare files by what they show.</source>
        <translation>Text mit dem SHA-256 jeder dekodierten Bild- und Tonspur, um Dateien nach ihrem Inhalt zu vergleichen.</translation>
    </message>
    <message>
        <source>AV1 with 10 bits and Opus sound at the size of the source: the smallest files, for current browsers. HDR stays HDR.</source>
        <translation>AV1 mit 10 Bit und Opus-Ton in der Größe der Quelle: die kleinsten Dateien, für aktuelle Browser. HDR bleibt HDR.</translation>
    </message>
    <message>
        <source>Adaptive streaming for DASH and HLS players from the same segments (CMAF): H.264 in up to 1080, 720 and 480 lines and one sound track, each of which can be made again alone.</source>
        <translation>Adaptives Streaming für DASH- und HLS-Player aus denselben Segmenten (CMAF): H.264 in bis zu 1080, 720 und 480 Zeilen und eine Tonspur, jede Variante einzeln neu erzeugbar.</translation>
    </message>
    <message>
        <source>Adaptive streaming: H.264 in up to 1080, 720 and 480 lines and one sound track for all of them, with fragmented MP4 segments (CMAF) and a master playlist; each can be made again alone.</source>
        <translation>Adaptives Streaming: H.264 in bis zu 1080, 720 und 480 Zeilen und eine gemeinsame Tonspur, mit fragmentierten MP4-Segmenten (CMAF) und einer Master-Playlist; jede einzeln neu erzeugbar.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>DNxHR HQ at the size of the source with uncompressed sound. High quality for editing and delivery. At least 256x120.</source>
        <translation>DNxHR HQ in der Größe der Quelle mit unkomprimiertem Ton. Hohe Qualität für Schnitt und Auslieferung. Mindestens 256x120.</translation>
    </message>
    <message>
        <source>DNxHR HQX with 10 bits at the size of the source and uncompressed sound; for grading. At least 256x120.</source>
        <translation>DNxHR HQX mit 10 Bit in der Größe der Quelle und unkomprimiertem Ton; für die Farbkorrektur. Mindestens 256x120.</translation>
    </message>
    <message>
        <source>DNxHR LB at the size of the source with uncompressed sound. Low bandwidth: light files for editing offline. At least 256x120.</source>
        <translation>DNxHR LB in der Größe der Quelle mit unkomprimiertem Ton. Geringe Bandbreite: leichte Dateien für den Offline-Schnitt. Mindestens 256x120.</translation>
    </message>
    <message>
        <source>DNxHR SQ at the size of the source with uncompressed sound. Standard quality for editing. At least 256x120.</source>
        <translation>DNxHR SQ in der Größe der Quelle mit unkomprimiertem Ton. Standardqualität für den Schnitt. Mindestens 256x120.</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Every picture of the film as a PNG file, in a folder; for effects and for looking closely.</source>
        <translation>Jedes Bild des Films als PNG-Datei in einem Ordner; für Effekte und genaues Hinsehen.</translation>
    </message>
    <message>
        <source>Every stream as it is, in a Matroska file; nothing is encoded again.</source>
        <translation>Jeder Stream unverändert in einer Matroska-Datei; nichts wird neu kodiert.</translation>
    </message>
    <message>
        <source>H.264 and AAC in MP4 that every browser and phone plays; at most 1080 lines, never enlarged.</source>
        <translation>H.264 und AAC in MP4, abspielbar in jedem Browser und auf jedem Telefon; höchstens 1080 Zeilen, nie vergrößert.</translation>
    </message>
    <message>
        <source>H.264 and AAC in MP4 that every browser and phone plays; at most 480 lines, never enlarged.</source>
        <translation>H.264 und AAC in MP4, abspielbar in jedem Browser und auf jedem Telefon; höchstens 480 Zeilen, nie vergrößert.</translation>
    </message>
    <message>
        <source>H.264 and AAC in MP4 that every browser and phone plays; at most 720 lines, never enlarged.</source>
        <translation>H.264 und AAC in MP4, abspielbar in jedem Browser und auf jedem Telefon; höchstens 720 Zeilen, nie vergrößert.</translation>
    </message>
    <message>
        <source>H.264 and AAC in MP4, encoded on the graphics hardware; in software where there is none. At most 2160 lines, never enlarged.</source>
        <translation>H.264 und AAC in MP4, auf der Grafikhardware kodiert; ohne sie in Software. Höchstens 2160 Zeilen, nie vergrößert.</translation>
    </message>
    <message>
        <source>H.264 at its usual quality with AAC sound, at the size of the source; for sources that are ordinary SDR video already.</source>
        <translation>H.264 in üblicher Qualität mit AAC-Ton, in der Größe der Quelle; für Quellen, die schon gewöhnliches SDR-Video sind.</translation>
    </message>
    <message>
        <source>H.264 in two passes so that the file has about 25 MB, for mail and chat; at most 720 lines.</source>
        <translation>H.264 in zwei Durchgängen auf etwa 25 MB Dateigröße, für Mail und Chat; höchstens 720 Zeilen.</translation>
    </message>
    <message>
        <source>HEVC and AAC in MP4, encoded on the graphics hardware; in software where there is none. At most 2160 lines, never enlarged.</source>
        <translation>HEVC und AAC in MP4, auf der Grafikhardware kodiert; ohne sie in Software. Höchstens 2160 Zeilen, nie vergrößert.</translation>
    </message>
    <message>
        <source>HEVC with 10 bits and AAC sound at the size of the source, for televisions, phones and Apple computers. HDR stays HDR.</source>
        <translation>HEVC mit 10 Bit und AAC-Ton in der Größe der Quelle, für Fernseher, Telefone und Apple-Computer. HDR bleibt HDR.</translation>
    </message>
    <message>
        <source>Half of both sides of the picture, same pictures, fields, sound tracks and time code, uncompressed sound; for editing offline and relinking.</source>
        <translation>Die Hälfte beider Bildseiten, gleiche Bilder, Halbbilder, Tonspuren und Timecode, unkomprimierter Ton; für Offline-Schnitt und Relink.</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Lossless FFV1 version 3 with checksums in each slice, for preservation, proven against the source; sound is copied, a list of checksums of all pictures stands beside it.</source>
        <translation>Verlustfreies FFV1 Version 3 mit Prüfsummen in jedem Slice, zur Bewahrung, gegen die Quelle nachgewiesen; Ton wird kopiert, eine Liste der Prüfsummen aller Bilder liegt daneben.</translation>
    </message>
    <message>
        <source>Lossless JPEG 2000 in 10-bit 4:2:2 with uncompressed sound in MXF, as broadcasters&apos; archives keep it.</source>
        <translation>Verlustfreies JPEG 2000 in 10 Bit 4:2:2 mit unkomprimiertem Ton in MXF, wie in Senderarchiven üblich.</translation>
    </message>
    <message>
        <source>One picture with sixteen moments of the film, evenly spread.</source>
        <translation>Ein Bild mit sechzehn gleichmäßig verteilten Momenten des Films.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>ProRes 422 HQ at the size of the source with uncompressed sound; for grading and delivery.</source>
        <translation>ProRes 422 HQ in der Größe der Quelle mit unkomprimiertem Ton; für Farbkorrektur und Auslieferung.</translation>
    </message>
    <message>
        <source>ProRes 422 at the size of the source with uncompressed sound; for editing.</source>
        <translation>ProRes 422 in der Größe der Quelle mit unkomprimiertem Ton; für den Schnitt.</translation>
    </message>
    <message>
        <source>ProRes 4444 with full colour resolution and transparency; for graphics and effects.</source>
        <translation>ProRes 4444 mit voller Farbauflösung und Transparenz; für Grafik und Effekte.</translation>
    </message>
    <message>
        <source>ProRes LT at the size of the source with uncompressed sound; smaller files for long projects.</source>
        <translation>ProRes LT in der Größe der Quelle mit unkomprimiertem Ton; kleinere Dateien für lange Projekte.</translation>
    </message>
    <message>
        <source>Review 1080p with the look of a LUT file (.cube), for camera footage in a log curve; give it with --lut.</source>
        <translation>Review 1080p mit dem Look einer LUT-Datei (.cube), für Kameramaterial in einer Log-Kurve; mit --lut angeben.</translation>
    </message>
    <message>
        <source>Review 1080p with the name of the clip at the top and its running time code at the bottom of the picture.</source>
        <translation>Review 1080p mit dem Namen des Clips oben und laufendem Timecode unten im Bild.</translation>
    </message>
    <message>
        <source>Sound for broadcasting: measured, then brought to -23 LUFS by EBU R 128; uncompressed with 24 bits at 48 kHz.</source>
        <translation>Ton für den Rundfunk: gemessen, dann auf -23 LUFS nach EBU R 128 gebracht; unkomprimiert mit 24 Bit bei 48 kHz.</translation>
    </message>
    <message>
        <source>Sound for streaming: measured, then brought to -14 LUFS; AAC at 48 kHz.</source>
        <translation>Ton fürs Streaming: gemessen, dann auf -14 LUFS gebracht; AAC bei 48 kHz.</translation>
    </message>
    <message>
        <source>The HLS ladder with MPEG-TS segments, for old players.</source>
        <translation>Die HLS-Leiter mit MPEG-TS-Segmenten, für alte Player.</translation>
    </message>
    <message>
        <source>The first 15 seconds as an animated GIF with a palette of its own, at most 320 lines and 12 pictures a second.</source>
        <translation>Die ersten 15 Sekunden als animiertes GIF mit eigener Palette, höchstens 320 Zeilen und 12 Bilder pro Sekunde.</translation>
    </message>
    <message>
        <source>The sound alone without loss, as FLAC.</source>
        <translation>Nur der Ton, verlustfrei als FLAC.</translation>
    </message>
    <message>
        <source>The sound alone, as AAC in M4A.</source>
        <translation>Nur der Ton, als AAC in M4A.</translation>
    </message>
    <message>
        <source>The sound alone, as Opus at 128 kbit/s.</source>
        <translation>Nur der Ton, als Opus mit 128 kbit/s.</translation>
    </message>
    <message>
        <source>The sound alone, uncompressed with 24 bits; files above 4 GB become RF64.</source>
        <translation>Nur der Ton, unkomprimiert mit 24 Bit; Dateien über 4 GB werden RF64.</translation>
    </message>
    <message>
        <source>Three MP4 files of 1080, 720 and 480 lines from one reading of the source; sizes above the source are left out.</source>
        <translation>Drei MP4-Dateien mit 1080, 720 und 480 Zeilen aus einem Lesen der Quelle; Größen über der Quelle entfallen.</translation>
    </message>
    <message>
        <source>Uncompressed 10-bit 4:2:2 video (v210) with uncompressed sound in MOV.</source>
        <translation>Unkomprimiertes Video in 10 Bit 4:2:2 (v210) mit unkomprimiertem Ton in MOV.</translation>
    </message>
    <message>
        <source>Web MP4 1080p with a logo over the picture; give the picture with --logo, and where and how with --logo-position, --logo-size and --logo-opacity.</source>
        <translation>Web MP4 1080p mit einem Logo über dem Bild; das Logo mit --logo angeben, Ort und Art mit --logo-position, --logo-size und --logo-opacity.</translation>
    </message>
    <message>
        <source>Web MP4 1080p, encoded fast: somewhat larger files in less time.</source>
        <translation>Web MP4 1080p, schnell kodiert: etwas größere Dateien in weniger Zeit.</translation>
    </message>
    <message>
        <source>Web MP4 1080p, encoded very fast: larger files in much less time.</source>
        <translation>Web MP4 1080p, sehr schnell kodiert: größere Dateien in viel weniger Zeit.</translation>
    </message>
    <message>
        <source>Web MP4 480p, encoded fast: somewhat larger files in less time.</source>
        <translation>Web MP4 480p, schnell kodiert: etwas größere Dateien in weniger Zeit.</translation>
    </message>
    <message>
        <source>Web MP4 480p, encoded very fast: larger files in much less time.</source>
        <translation>Web MP4 480p, sehr schnell kodiert: größere Dateien in viel weniger Zeit.</translation>
    </message>
    <message>
        <source>Web MP4 720p, encoded fast: somewhat larger files in less time.</source>
        <translation>Web MP4 720p, schnell kodiert: etwas größere Dateien in weniger Zeit.</translation>
    </message>
    <message>
        <source>Web MP4 720p, encoded very fast: larger files in much less time.</source>
        <translation>Web MP4 720p, sehr schnell kodiert: größere Dateien in viel weniger Zeit.</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Eigene</translation>
    </message>
</context>
<context>
    <name>QueueFile</name>
    <message>
        <source>&quot;%1&quot; is no queue that Reelyard has exported.</source>
        <translation>„%1“ ist keine von Reelyard exportierte Warteschlange.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was exported by a newer Reelyard.</source>
        <translation>„%1“ wurde von einem neueren Reelyard exportiert.</translation>
    </message>
    <message>
        <source>Line %2 of &quot;%1&quot; is no job. Nothing was imported.</source>
        <translation>Zeile %2 von „%1“ ist kein Auftrag. Nichts wurde importiert.</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>Die Option %1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>The option %1 is not for inputs.</source>
        <translation>Die Option %1 gilt nicht für Eingaben.</translation>
    </message>
    <message>
        <source>The option %1 is not for outputs.</source>
        <translation>Die Option %1 gilt nicht für Ausgaben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for an output of a recipe: it holds {name} and stays in the job&apos;s folder, as &quot;{name} 720p.mp4&quot; does.</source>
        <translation>„%1“ ist kein Name für eine Ausgabe eines Rezepts: Er enthält {name} und bleibt im Ordner des Auftrags, wie „{name} 720p.mp4“.</translation>
    </message>
    <message>
        <source>The option %1 of ffmpeg is not supported by Reelyard.</source>
        <translation>Die Option %1 von ffmpeg wird von Reelyard nicht unterstützt.</translation>
    </message>
    <message>
        <source>The option %1 names its streams twice.</source>
        <translation>Die Option %1 nennt ihre Streams zweimal.</translation>
    </message>
    <message>
        <source>The option %1 is not for single streams.</source>
        <translation>Die Option %1 gilt nicht für einzelne Streams.</translation>
    </message>
    <message>
        <source>The option %1 needs a value, or there is no such option.</source>
        <translation>Die Option %1 braucht einen Wert, oder es gibt sie nicht.</translation>
    </message>
    <message>
        <source>The option %1 is for the ffmpeg program as a whole and has no place in a recipe.</source>
        <translation>Die Option %1 gilt dem Programm ffmpeg als Ganzem und gehört nicht in ein Rezept.</translation>
    </message>
    <message>
        <source>The placeholder {%1} is not known.</source>
        <translation>Der Platzhalter {%1} ist nicht bekannt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for %2: it takes %3.</source>
        <translation>„%1“ ist kein Wert für %2; erwartet: %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for -map: it takes a stream like 0:v:0 or 0:a?.</source>
        <translation>„%1“ ist kein Wert für -map; erwartet: ein Stream wie 0:v:0 oder 0:a?.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for -metadata: it takes key=value.</source>
        <translation>„%1“ ist kein Wert für -metadata; erwartet: key=value.</translation>
    </message>
    <message>
        <source>None of the recipe&apos;s inputs is {source}, the file of the job.</source>
        <translation>Keine Eingabe des Rezepts ist {source}, die Datei des Auftrags.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number like 22 or 22.5</source>
        <translation>eine Zahl wie 22 oder 22.5</translation>
    </message>
    <message>
        <source>an amount like 128k or 4M</source>
        <translation>eine Menge wie 128k oder 4M</translation>
    </message>
    <message>
        <source>a time like 12.5 or 00:01:30</source>
        <translation>eine Zeit wie 12.5 oder 00:01:30</translation>
    </message>
    <message>
        <source>a size like 1280x720</source>
        <translation>eine Größe wie 1280x720</translation>
    </message>
    <message>
        <source>a rate like 25 or 30000/1001</source>
        <translation>eine Rate wie 25 oder 30000/1001</translation>
    </message>
    <message>
        <source>a ratio like 16:9</source>
        <translation>ein Verhältnis wie 16:9</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no file extension. Use one like mp4.</source>
        <translation>„%1“ ist keine Dateiendung. Eine wie mp4 verwenden.</translation>
    </message>
    <message>
        <source>Only single files can be kept only if they are smaller than their source, and this recipe makes folders.</source>
        <translation>„Nur behalten, wenn kleiner als die Quelle“ gilt nur für einzelne Dateien; dieses Rezept erzeugt Ordner.</translation>
    </message>
    <message>
        <source>There is no check named &quot;%1&quot;. There are: %2.</source>
        <translation>Es gibt keine Prüfung namens „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>There is no check named &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>Es gibt keine Prüfung namens „%1“. War „%2“ gemeint?</translation>
    </message>
    <message>
        <source>&quot;keep&quot; needs what to keep: %1.</source>
        <translation>„keep“ braucht eine Angabe, was erhalten bleibt: %1.</translation>
    </message>
    <message>
        <source>The check &quot;%1&quot; takes no value.</source>
        <translation>Die Prüfung „%1“ nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>&quot;ssim&quot; needs a number from 0 to 1, such as ssim=0.98.</source>
        <translation>„ssim“ braucht eine Zahl von 0 bis 1, etwa ssim=0.98.</translation>
    </message>
    <message>
        <source>&quot;psnr&quot; needs a number of decibels, such as psnr=40.</source>
        <translation>„psnr“ braucht eine Zahl in Dezibel, etwa psnr=40.</translation>
    </message>
    <message>
        <source>it names another file (%1), which a preset may not do. Give logos and LUTs when you add the clips.</source>
        <translation>sie nennt eine andere Datei (%1), was eine Vorgabe nicht darf. Logos und LUTs beim Hinzufügen der Clips angeben.</translation>
    </message>
    <message>
        <source>A logo can stand at %1, not at &quot;%2&quot;.</source>
        <translation>Ein Logo kann bei %1 stehen, nicht bei „%2“.</translation>
    </message>
    <message>
        <source>%1 needs a picture for its logo: give it with --logo.</source>
        <translation>%1 braucht ein Bild für das Logo: mit --logo angeben.</translation>
    </message>
    <message>
        <source>%1 needs a LUT file: give it with --lut.</source>
        <translation>%1 braucht eine LUT-Datei: mit --lut angeben.</translation>
    </message>
    <message>
        <source>%1 has no place for a logo. Use the preset Watermark.</source>
        <translation>%1 hat keinen Platz für ein Logo. Die Vorgabe Watermark verwenden.</translation>
    </message>
    <message>
        <source>%1 has no place for a LUT. Use the preset Review 1080p with LUT.</source>
        <translation>%1 hat keinen Platz für eine LUT. Die Vorgabe Review 1080p with LUT verwenden.</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Preset: %1 instead of %2</source>
        <translation>Vorgabe: %1 statt %2</translation>
    </message>
    <message>
        <source>Files: .%1 instead of .%2</source>
        <translation>Dateien: .%1 statt .%2</translation>
    </message>
    <message>
        <source>Without: %1</source>
        <translation>Ohne: %1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Checks: %1 instead of %2</source>
        <translation>Prüfungen: %1 statt %2</translation>
    </message>
    <message>
        <source>the usual ones</source>
        <translation>die üblichen</translation>
    </message>
    <message>
        <source>This recipe needs a LUT file, and the job was added without one.</source>
        <translation>Dieses Rezept braucht eine LUT-Datei, der Auftrag wurde aber ohne eine hinzugefügt.</translation>
    </message>
    <message>
        <source>This recipe needs a picture for its logo, and the job was added without one.</source>
        <translation>Dieses Rezept braucht ein Bild für sein Logo, der Auftrag wurde aber ohne eines hinzugefügt.</translation>
    </message>
    <message>
        <source>Left out: the source has only %1 lines.</source>
        <translation>Weggelassen: Die Quelle hat nur %1 Zeilen.</translation>
    </message>
    <message>
        <source>Left out: the source has no picture.</source>
        <translation>Weggelassen: Die Quelle hat kein Bild.</translation>
    </message>
    <message>
        <source>Left out: the source has no sound.</source>
        <translation>Weggelassen: Die Quelle hat keinen Ton.</translation>
    </message>
    <message>
        <source>This file has no picture, and this preset makes nothing without one.</source>
        <translation>Diese Datei hat kein Bild, und diese Vorgabe erzeugt ohne Bild nichts.</translation>
    </message>
    <message>
        <source>This file has no sound, and this preset makes nothing without it.</source>
        <translation>Diese Datei hat keinen Ton, und diese Vorgabe erzeugt ohne Ton nichts.</translation>
    </message>
    <message>
        <source>-pass %1 makes no finished file. Write -pass 2: a job does both passes, one after the other.</source>
        <translation>-pass %1 ergibt keine fertige Datei. -pass 2 schreiben: Ein Auftrag macht beide Durchgänge nacheinander.</translation>
    </message>
    <message>
        <source>A quotation mark (%1) is opened and never closed.</source>
        <translation>Ein Anführungszeichen (%1) wird geöffnet und nie geschlossen.</translation>
    </message>
    <message>
        <source>%1 (fast)</source>
        <translation>%1 (schnell)</translation>
    </message>
    <message>
        <source>%1 (very fast)</source>
        <translation>%1 (sehr schnell)</translation>
    </message>
</context>
<context>
    <name>S3Keys</name>
    <message>
        <source>There are no keys for s3://%1. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write them to the profile &quot;%2&quot; in ~/.aws/credentials.</source>
        <translation>Für s3://%1 gibt es keine Schlüssel. AWS_ACCESS_KEY_ID und AWS_SECRET_ACCESS_KEY setzen oder sie in ~/.aws/credentials ins Profil „%2“ schreiben.</translation>
    </message>
    <message>
        <source>The storage&apos;s address (AWS_ENDPOINT_URL, or endpoint_url of the profile) has to begin with https://; http:// is for this computer alone.</source>
        <translation>Die Adresse des Speichers (AWS_ENDPOINT_URL oder endpoint_url des Profils) muss mit https:// beginnen; http:// gilt nur für diesen Computer.</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>The key of this account is not stored on this computer any more: add the account again.</source>
        <translation>Der Schlüssel dieses Kontos ist auf diesem Computer nicht mehr gespeichert: Das Konto neu hinzufügen.</translation>
    </message>
    <message>
        <source>The stored keys are encrypted with a passphrase: set REELYARD_PASSPHRASE, or use --passphrase-stdin.</source>
        <translation>Die gespeicherten Schlüssel sind mit einer Passphrase verschlüsselt: REELYARD_PASSPHRASE setzen oder --passphrase-stdin verwenden.</translation>
    </message>
    <message>
        <source>The file with the encrypted keys is damaged: remove it, and add your accounts again.</source>
        <translation>Die Datei mit den verschlüsselten Schlüsseln ist beschädigt: Sie entfernen und die Konten neu hinzufügen.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus.</translation>
    </message>
    <message>
        <source>The encrypted keys were written by a newer Reelyard.</source>
        <translation>Die verschlüsselten Schlüssel wurden von einem neueren Reelyard geschrieben.</translation>
    </message>
    <message>
        <source>This is not the passphrase that the stored keys are encrypted with.</source>
        <translation>Das ist nicht die Passphrase, mit der die gespeicherten Schlüssel verschlüsselt sind.</translation>
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
        <translation>Das Terminal arbeitet gerade an dieser Warteschlange.</translation>
    </message>
    <message>
        <source>The window opens as soon as it is done.</source>
        <translation>Das Fenster öffnet sich, sobald es fertig ist.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>SummaryFile</name>
    <message>
        <source>%1 done (%2 to review)</source>
        <translation>%1 fertig (%2 zu prüfen)</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 fertig</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 abgebrochen</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>%1 became %2</source>
        <translation>aus %1 wurden %2</translation>
    </message>
    <message>
        <source>%1, %2 saved</source>
        <translation>%1, %2 gespart</translation>
    </message>
    <message>
        <source>%1, %2 more</source>
        <translation>%1, %2 mehr</translation>
    </message>
    <message>
        <source>cost %1 in the cloud</source>
        <translation>Kosten in der Cloud: %1</translation>
    </message>
    <message>
        <source>took %1, ended %2</source>
        <translation>dauerte %1, Ende %2</translation>
    </message>
    <message>
        <source>Reelyard: summary of batches</source>
        <translation>Reelyard: Übersicht der Stapel</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
</context>
<context>
    <name>Webhook</name>
    <message>
        <source>Webhooks cannot be received at %1, port %2: another program may use it, or it is not this computer&apos;s.</source>
        <translation>Webhooks lassen sich an %1, Port %2, nicht empfangen: Vielleicht verwendet ihn ein anderes Programm, oder die Adresse gehört nicht diesem Computer.</translation>
    </message>
</context>
<context>
    <name>failuretext</name>
    <message>
        <source>Not a media file</source>
        <translation>Keine Mediendatei</translation>
    </message>
    <message>
        <source>Damaged file</source>
        <translation>Beschädigte Datei</translation>
    </message>
    <message>
        <source>Cut short</source>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <source>No decoder</source>
        <translation>Kein Decoder</translation>
    </message>
    <message>
        <source>Unknown format</source>
        <translation>Unbekanntes Format</translation>
    </message>
    <message>
        <source>Nothing to make</source>
        <translation>Nichts zu erzeugen</translation>
    </message>
    <message>
        <source>Cannot be encoded</source>
        <translation>Nicht kodierbar</translation>
    </message>
    <message>
        <source>Got stuck</source>
        <translation>Hängen geblieben</translation>
    </message>
    <message>
        <source>File is gone</source>
        <translation>Datei ist weg</translation>
    </message>
    <message>
        <source>Not allowed to read</source>
        <translation>Lesen nicht erlaubt</translation>
    </message>
    <message>
        <source>Not allowed to write</source>
        <translation>Schreiben nicht erlaubt</translation>
    </message>
    <message>
        <source>Disk is read-only</source>
        <translation>Laufwerk schreibgeschützt</translation>
    </message>
    <message>
        <source>Check failed</source>
        <translation>Prüfung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Link is dead (404)</source>
        <translation>Link ist tot (404)</translation>
    </message>
    <message>
        <source>Link not allowed</source>
        <translation>Link nicht erlaubt</translation>
    </message>
    <message>
        <source>Link has expired</source>
        <translation>Link ist abgelaufen</translation>
    </message>
    <message>
        <source>Link was refused</source>
        <translation>Link wurde abgelehnt</translation>
    </message>
    <message>
        <source>No http link</source>
        <translation>Kein http-Link</translation>
    </message>
    <message>
        <source>Server error</source>
        <translation>Serverfehler</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation>Keine sichere Verbindung</translation>
    </message>
    <message>
        <source>Certificate not valid</source>
        <translation>Zertifikat ungültig</translation>
    </message>
    <message>
        <source>Output was removed</source>
        <translation>Ausgabe wurde entfernt</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Laufwerk voll</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>Arbeitsspeicher voll</translation>
    </message>
    <message>
        <source>No graphics hardware</source>
        <translation>Keine Grafikhardware</translation>
    </message>
    <message>
        <source>Disk read error</source>
        <translation>Laufwerk-Lesefehler</translation>
    </message>
    <message>
        <source>Disk write error</source>
        <translation>Laufwerk-Schreibfehler</translation>
    </message>
    <message>
        <source>Encoder missing</source>
        <translation>Encoder fehlt</translation>
    </message>
    <message>
        <source>Filter failed</source>
        <translation>Filter fehlgeschlagen</translation>
    </message>
    <message>
        <source>Format does not fit</source>
        <translation>Format passt nicht</translation>
    </message>
    <message>
        <source>Logo or LUT is gone</source>
        <translation>Logo oder LUT ist weg</translation>
    </message>
    <message>
        <source>Encoder failed</source>
        <translation>Encoder fehlgeschlagen</translation>
    </message>
    <message>
        <source>Encoder crashed</source>
        <translation>Encoder abgestürzt</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nicht identisch</translation>
    </message>
    <message>
        <source>Passing trouble</source>
        <translation>Vorübergehende Störung</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Zu viele Anfragen</translation>
    </message>
    <message>
        <source>Trouble with the file</source>
        <translation>Problem mit der Datei</translation>
    </message>
    <message>
        <source>Trouble with the preset</source>
        <translation>Problem mit der Vorgabe</translation>
    </message>
    <message>
        <source>Gone or not allowed</source>
        <translation>Weg oder nicht erlaubt</translation>
    </message>
    <message>
        <source>Disk, share or memory</source>
        <translation>Laufwerk, Freigabe, Speicher</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Fault of Reelyard</source>
        <translation>Fehler in Reelyard</translation>
    </message>
    <message>
        <source>Put the file back, or say where its folder is now, and run the job again.</source>
        <translation>Die Datei zurücklegen oder angeben, wo ihr Ordner jetzt ist, und den Auftrag erneut ausführen.</translation>
    </message>
    <message>
        <source>Give it another link, or mark it as reviewed.</source>
        <translation>Einen anderen Link angeben oder als geprüft markieren.</translation>
    </message>
    <message>
        <source>Run it again: trouble of this kind often passes.</source>
        <translation>Erneut ausführen: Solche Störungen gehen oft vorüber.</translation>
    </message>
    <message>
        <source>Look at the file. If it cannot be had in a better state, mark it as reviewed.</source>
        <translation>Die Datei ansehen. Ist sie nicht in besserem Zustand zu bekommen, als geprüft markieren.</translation>
    </message>
    <message>
        <source>Run it again with another preset.</source>
        <translation>Mit einer anderen Vorgabe erneut ausführen.</translation>
    </message>
    <message>
        <source>See to what is missing or not allowed, and run it again.</source>
        <translation>Fehlendes oder nicht Erlaubtes beheben und erneut ausführen.</translation>
    </message>
    <message>
        <source>Make room, or connect what is away, and run it again.</source>
        <translation>Platz schaffen oder Fehlendes verbinden und erneut ausführen.</translation>
    </message>
    <message>
        <source>Run it again.</source>
        <translation>Erneut ausführen.</translation>
    </message>
    <message>
        <source>This is a fault of the program. The log of the attempt tells more; please report it.</source>
        <translation>Das ist ein Fehler des Programms. Das Protokoll des Versuchs sagt mehr; bitte melden.</translation>
    </message>
    <message>
        <source>Other: %1</source>
        <translation>Andere: %1</translation>
    </message>
    <message>
        <source>Other causes</source>
        <translation>Andere Ursachen</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
    <message>
        <source>%1 of %2 reviewed</source>
        <translation>%1 von %2 geprüft</translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>same size</source>
        <translation>gleiche Größe</translation>
    </message>
    <message>
        <source>−%1%</source>
        <translation>−%1&#xa0;%</translation>
    </message>
    <message>
        <source>+%1%</source>
        <translation>+%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>under %1 s</source>
        <translation>unter %1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
</context>
<context>
    <name>jobtext</name>
    <message>
        <source>Waiting for “%1”</source>
        <translation>Wartet auf „%1“</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Wartet: %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Starts at %1</source>
        <translation>Startet um %1</translation>
    </message>
    <message>
        <source>Tries again at %1: %2</source>
        <translation>Neuer Versuch um %1: %2</translation>
    </message>
    <message>
        <source>Needs you: there is no cloud account; add one under File, Cloud Accounts</source>
        <translation>Braucht Sie: Es gibt kein Cloud-Konto; eines unter Datei, Cloud-Konten hinzufügen</translation>
    </message>
    <message>
        <source>Needs you: %1</source>
        <translation>Braucht Sie: %1</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Needs you: the preset does not work</source>
        <translation>Braucht Sie: Die Vorgabe funktioniert nicht</translation>
    </message>
    <message>
        <source>Needs you: this file stopped the encoder more than once</source>
        <translation>Braucht Sie: Diese Datei hat den Encoder mehr als einmal gestoppt</translation>
    </message>
    <message>
        <source>Needs you: the account needs attention</source>
        <translation>Braucht Sie: Das Konto muss geprüft werden</translation>
    </message>
    <message>
        <source>Needs you: the folder is missing</source>
        <translation>Braucht Sie: Der Ordner fehlt</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 aus %2</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>To review: %1</source>
        <translation>Zu prüfen: %1</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Übersprungen: %1</translation>
    </message>
    <message>
        <source>Paused after %1</source>
        <translation>Pausiert nach %1</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 fertig</translation>
    </message>
    <message>
        <source>Paused, %1</source>
        <translation>Pausiert, %1</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüft</translation>
    </message>
    <message>
        <source>Uploading, %1</source>
        <translation>Lädt hoch, %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Not made yet</source>
        <translation>Noch nicht erzeugt</translation>
    </message>
    <message>
        <source>Being finished</source>
        <translation>Wird abgeschlossen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>What could be read</source>
        <translation>Nur das Lesbare</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Batch transcoding manager.</source>
        <translation>Verwaltung von Transkodierungen im Stapel.</translation>
    </message>
    <message>
        <source>Queue to use.</source>
        <translation>Zu verwendende Warteschlange.</translation>
    </message>
    <message>
        <source>Start with the window minimised.</source>
        <translation>Mit minimiertem Fenster starten.</translation>
    </message>
    <message>
        <source>Files, folders, links or @list.txt to add.</source>
        <translation>Hinzuzufügende Dateien, Ordner, Links oder @list.txt.</translation>
    </message>
</context>
<context>
    <name>mediatext</name>
    <message>
        <source>%1 kb/s</source>
        <translation>%1 kbit/s</translation>
    </message>
    <message>
        <source>%1 Mb/s</source>
        <translation>%1 Mbit/s</translation>
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
        <translation>Mono</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>Stereo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln channels</source>
        <translation>
            <numerusform>%Ln Kanal</numerusform>
            <numerusform>%Ln Kanäle</numerusform>
        </translation>
    </message>
    <message>
        <source>full range</source>
        <translation>voller Wertebereich</translation>
    </message>
    <message>
        <source>, pixels %1:%2</source>
        <translation>, Pixel %1:%2</translation>
    </message>
    <message>
        <source>, turned by %1°</source>
        <translation>, um %1° gedreht</translation>
    </message>
    <message>
        <source>interlaced</source>
        <translation>interlaced</translation>
    </message>
    <message>
        <source>forced</source>
        <translation>erzwungen</translation>
    </message>
    <message>
        <source>for the hard of hearing</source>
        <translation>für Hörgeschädigte</translation>
    </message>
    <message>
        <source>for the blind</source>
        <translation>für Blinde</translation>
    </message>
    <message>
        <source>commentary</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Titelbild</translation>
    </message>
    <message>
        <source>Cover %1</source>
        <translation>Titelbild %1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Sound %1</source>
        <translation>Ton %1</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Subtitles %1</source>
        <translation>Untertitel %1</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>Attachment %1</source>
        <translation>Anhang %1</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data %1</source>
        <translation>Daten %1</translation>
    </message>
    <message>
        <source>copied as it is</source>
        <translation>unverändert kopiert</translation>
    </message>
    <message>
        <source>constant quality %1</source>
        <translation>konstante Qualität %1</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>HDR</source>
        <translation>HDR</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Closed Captions</translation>
    </message>
    <message>
        <source>Start time code</source>
        <translation>Start-Timecode</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>erhalten</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
</context>
<context>
    <name>reelyard::AccountsPage</name>
    <message>
        <source>Use This One</source>
        <translation>Dieses verwenden</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Services with FFHub&apos;s interface, where jobs can run instead of on this computer. Nothing is sent there without a yes that names how much and what it may cost.</source>
        <translation>Dienste mit der Schnittstelle von FFHub, wo Aufträge statt auf diesem Computer laufen können. Nichts wird dorthin gesendet ohne ein Ja, das Umfang und mögliche Kosten nennt.</translation>
    </message>
    <message>
        <source>In a calendar month, spend at most</source>
        <translation>Im Kalendermonat höchstens ausgeben</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>No task is created that could go beyond it; jobs then wait.</source>
        <translation>Es wird keine Aufgabe erstellt, die darüber hinausgehen könnte; Aufträge warten dann.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Asks the service for the newest task with this key. Nothing is started, and it costs nothing.</source>
        <translation>Fragt den Dienst mit diesem Schlüssel nach der neuesten Aufgabe. Nichts wird gestartet, und es kostet nichts.</translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation>Frei wählbarer Name</translation>
    </message>
    <message>
        <source>Upload through</source>
        <translation>Hochladen über</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>Der Dienst</translation>
    </message>
    <message>
        <source>My bucket</source>
        <translation>Mein Bucket</translation>
    </message>
    <message>
        <source>Where files are uploaded for the service to read. What goes to your bucket is deleted there after the last job that needs it. Its keys are those of the AWS programs, in ~/.aws/credentials or the environment.</source>
        <translation>Wohin Dateien hochgeladen werden, damit der Dienst sie lesen kann. Was in Ihren Bucket geht, wird dort nach dem letzten Auftrag gelöscht, der es braucht. Seine Schlüssel sind die der AWS-Programme, in ~/.aws/credentials oder der Umgebung.</translation>
    </message>
    <message>
        <source>Folder in the bucket</source>
        <translation>Ordner im Bucket</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>This computer has no key chain that answers. Keys are kept in a file that a passphrase encrypts; choose one:</source>
        <translation>Auf diesem Computer antwortet kein Schlüsselbund. Schlüssel liegen in einer Datei, die eine Passphrase verschlüsselt; eine wählen:</translation>
    </message>
    <message>
        <source>The passphrase of the file that holds the keys of your cloud accounts:</source>
        <translation>Die Passphrase der Datei mit den Schlüsseln der Cloud-Konten:</translation>
    </message>
    <message>
        <source>The same passphrase once more:</source>
        <translation>Dieselbe Passphrase noch einmal:</translation>
    </message>
    <message>
        <source>to the service</source>
        <translation>zum Dienst</translation>
    </message>
    <message>
        <source>key chain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>encrypted file</source>
        <translation>verschlüsselte Datei</translation>
    </message>
    <message>
        <source>%1 (used)</source>
        <translation>%1 (verwendet)</translation>
    </message>
    <message>
        <source>Added. Jobs can run there from now on.</source>
        <translation>Hinzugefügt. Aufträge können ab jetzt dort laufen.</translation>
    </message>
    <message>
        <source>Added. Reelyard uses it after it was started again.</source>
        <translation>Hinzugefügt. Reelyard verwendet es nach einem Neustart.</translation>
    </message>
    <message>
        <source>Changed. Reelyard uses it so after it was started again.</source>
        <translation>Geändert. Reelyard verwendet es so nach einem Neustart.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Geändert.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Bleibt unverändert</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>From the service&apos;s website</source>
        <translation>Von der Website des Dienstes</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test läuft…</translation>
    </message>
    <message>
        <source>%1 answers and takes the key.</source>
        <translation>%1 antwortet und nimmt den Schlüssel an.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Removed, with its key. Jobs that run there are followed to their end.</source>
        <translation>Mit Schlüssel entfernt. Dort laufende Aufträge werden bis zum Ende verfolgt.</translation>
    </message>
    <message>
        <source>%1 is the account that is used.</source>
        <translation>%1 ist das verwendete Konto.</translation>
    </message>
    <message>
        <source>No account is used now: choose one.</source>
        <translation>Jetzt wird kein Konto verwendet: eines wählen.</translation>
    </message>
    <message>
        <source>Reelyard uses it after it was started again.</source>
        <translation>Reelyard verwendet es nach einem Neustart.</translation>
    </message>
</context>
<context>
    <name>reelyard::ActivityChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>reelyard::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>Gezeigter Zeitraum</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Since the program started</source>
        <translation>Seit Programmstart</translation>
    </message>
    <message>
        <source>Now. Press to see it over time.</source>
        <translation>Jetzt. Klicken zeigt den Verlauf.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write what all batches have come to into a file</source>
        <translation>Ergebnisse aller Stapel in eine Datei schreiben</translation>
    </message>
    <message>
        <source>History of batches</source>
        <translation>Verlauf der Stapel</translation>
    </message>
    <message>
        <source>What is added from now on is listed here, and stays when its jobs are cleared.</source>
        <translation>Was ab jetzt hinzugefügt wird, steht hier und bleibt, auch wenn seine Aufträge entfernt werden.</translation>
    </message>
    <message>
        <source>Nothing has run yet. How fast it goes is drawn here as soon as jobs run.</source>
        <translation>Noch ist nichts gelaufen. Hier erscheint das Tempo, sobald Aufträge laufen.</translation>
    </message>
    <message>
        <source>Nothing ran in this time.</source>
        <translation>In dieser Zeit lief nichts.</translation>
    </message>
    <message>
        <source>Chart of %1, %2</source>
        <translation>Diagramm: %1, %2</translation>
    </message>
    <message>
        <source>%1: %2 on average while something ran, at most %3, at %4.</source>
        <translation>%1: im Mittel %2, solange etwas lief, höchstens %3 (%4).</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>reelyard::AfterWorkButton</name>
    <message>
        <source>What follows when all work is done</source>
        <translation>Was folgt, wenn alles erledigt ist</translation>
    </message>
    <message>
        <source>Then: run a command</source>
        <translation>Danach: Befehl ausführen</translation>
    </message>
    <message>
        <source>Then: sleep</source>
        <translation>Danach: Ruhezustand</translation>
    </message>
    <message>
        <source>Then: shut down</source>
        <translation>Danach: herunterfahren</translation>
    </message>
</context>
<context>
    <name>reelyard::AfterWorkMenu</name>
    <message>
        <source>When All Work Is &amp;Done</source>
        <translation>Wenn alles erle&amp;digt ist</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Nichts tun</translation>
    </message>
    <message>
        <source>Tell me</source>
        <translation>Benachrichtigen</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>Befehl ausführen</translation>
    </message>
    <message>
        <source>Put the computer to sleep</source>
        <translation>Computer in den Ruhezustand</translation>
    </message>
    <message>
        <source>Shut the computer down</source>
        <translation>Computer herunterfahren</translation>
    </message>
</context>
<context>
    <name>reelyard::AppearancePage</name>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>The View menu has this too.</source>
        <translation>Auch im Menü „Ansicht“ zu finden.</translation>
    </message>
</context>
<context>
    <name>reelyard::Application</name>
    <message>
        <source>The folder &quot;%1&quot; for the queue cannot be made.</source>
        <translation>Der Ordner „%1“ für die Warteschlange lässt sich nicht anlegen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running job goes back to the queue and starts again next time.</source>
        <translation>
            <numerusform>%Ln laufender Auftrag kehrt in die Warteschlange zurück und beginnt beim nächsten Mal von vorn.</numerusform>
            <numerusform>%Ln laufende Aufträge kehren in die Warteschlange zurück und beginnen beim nächsten Mal von vorn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running jobs go back to the queue and start again next time.</source>
        <translation>
            <numerusform>%Ln laufender Auftrag kehrt in die Warteschlange zurück und beginnt beim nächsten Mal von vorn.</numerusform>
            <numerusform>%Ln laufende Aufträge kehren in die Warteschlange zurück und beginnen beim nächsten Mal von vorn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cloud job goes on; its result is kept until about %1.</source>
        <translation>
            <numerusform>%Ln Cloud-Auftrag läuft weiter; sein Ergebnis wird bis etwa %1 aufbewahrt.</numerusform>
            <numerusform>%Ln Cloud-Aufträge laufen weiter; ihre Ergebnisse werden bis etwa %1 aufbewahrt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cloud jobs go on; their results are kept until about %1.</source>
        <translation>
            <numerusform>%Ln Cloud-Auftrag läuft weiter; sein Ergebnis wird bis etwa %1 aufbewahrt.</numerusform>
            <numerusform>%Ln Cloud-Aufträge laufen weiter; ihre Ergebnisse werden bis etwa %1 aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>REELYARD_UPLOAD_TO is set and belongs to the account of REELYARD_API_URL, which is not.</source>
        <translation>REELYARD_UPLOAD_TO ist gesetzt und gehört zum Konto von REELYARD_API_URL, das nicht gesetzt ist.</translation>
    </message>
    <message>
        <source>%1 is set and %2 is not: they are only of use together.</source>
        <translation>%1 ist gesetzt und %2 nicht: Sie wirken nur zusammen.</translation>
    </message>
    <message>
        <source>REELYARD_API_URL has to begin with https://; http:// is for this computer alone.</source>
        <translation>REELYARD_API_URL muss mit https:// beginnen; http:// ist nur für diesen Computer erlaubt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the destination: %2</source>
        <translation>„%1“ kann nicht das Ziel sein: %2</translation>
    </message>
    <message>
        <source>There is no cloud account that could tell anything.</source>
        <translation>Es gibt kein Cloud-Konto, das etwas melden könnte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of this computer.</source>
        <translation>„%1“ ist keine Adresse dieses Computers.</translation>
    </message>
</context>
<context>
    <name>reelyard::ArgumentsEdit</name>
    <message>
        <source>ffmpeg arguments</source>
        <translation>ffmpeg-Argumente</translation>
    </message>
</context>
<context>
    <name>reelyard::AttemptsTab</name>
    <message>
        <source>&amp;Copy log</source>
        <translation>Protokoll &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save log…</source>
        <translation>Protokoll &amp;speichern…</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Log of the attempt</source>
        <translation>Protokoll des Versuchs</translation>
    </message>
    <message>
        <source>Changed before this attempt:
%1</source>
        <translation>Vor diesem Versuch geändert:
%1</translation>
    </message>
    <message>
        <source>Nothing was logged.</source>
        <translation>Nichts wurde protokolliert.</translation>
    </message>
    <message>
        <source>This job has not been tried yet.</source>
        <translation>Dieser Auftrag wurde noch nicht versucht.</translation>
    </message>
    <message>
        <source>job %1, attempt %2.log</source>
        <translation>job %1, attempt %2.log</translation>
    </message>
    <message>
        <source>Save Log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>The log was written to %1.</source>
        <translation>Das Protokoll wurde nach %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>reelyard::AudioRow</name>
    <message>
        <source>all tracks</source>
        <translation>alle Spuren</translation>
    </message>
    <message>
        <source>track %1</source>
        <translation>Spur %1</translation>
    </message>
    <message>
        <source>Codec of the sound, %1</source>
        <translation>Codec des Tons, %1</translation>
    </message>
    <message>
        <source>As the file type wants</source>
        <translation>Passend zum Dateityp</translation>
    </message>
    <message>
        <source>As all tracks</source>
        <translation>Wie alle Spuren</translation>
    </message>
    <message>
        <source>Copied, not encoded again</source>
        <translation>Kopiert, nicht neu kodiert</translation>
    </message>
    <message>
        <source>Bit rate of the sound, %1</source>
        <translation>Bitrate des Tons, %1</translation>
    </message>
    <message>
        <source>Usual rate</source>
        <translation>Übliche Rate</translation>
    </message>
    <message>
        <source> kbit/s</source>
        <translation> kbit/s</translation>
    </message>
    <message>
        <source>Channels of the sound, %1</source>
        <translation>Kanäle des Tons, %1</translation>
    </message>
    <message>
        <source>Mono</source>
        <translation>Mono</translation>
    </message>
    <message>
        <source>Stereo</source>
        <translation>Stereo</translation>
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
        <translation>Wie die Quelle</translation>
    </message>
</context>
<context>
    <name>reelyard::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier message</source>
        <translation>
            <numerusform>%Ln frühere Meldung</numerusform>
            <numerusform>%Ln frühere Meldungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier messages</source>
        <translation>
            <numerusform>%Ln frühere Meldung</numerusform>
            <numerusform>%Ln frühere Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
</context>
<context>
    <name>reelyard::BatchActions</name>
    <message>
        <source>Clear &amp;Finished</source>
        <translation>&amp;Erledigte entfernen</translation>
    </message>
    <message>
        <source>Takes completed, skipped and cancelled jobs off the list. Their files and the history of their batches stay, and so do jobs that are to be reviewed.</source>
        <translation>Nimmt fertige, übersprungene und abgebrochene Aufträge aus der Liste. Ihre Dateien und der Verlauf ihrer Stapel bleiben, ebenso Aufträge, die zu prüfen sind.</translation>
    </message>
    <message>
        <source>Takes all jobs off the list that wait for their turn</source>
        <translation>Nimmt alle Aufträge aus der Liste, die noch warten, bis sie an der Reihe sind</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Retry failed jobs</source>
        <translation>Fehlgeschlagene &amp;wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %Ln failed job</source>
        <translation>
            <numerusform>%Ln fehlgeschlagenen Auftrag &amp;wiederholen</numerusform>
            <numerusform>%Ln fehlgeschlagene Aufträge &amp;wiederholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %Ln failed jobs</source>
        <translation>
            <numerusform>%Ln fehlgeschlagenen Auftrag &amp;wiederholen</numerusform>
            <numerusform>%Ln fehlgeschlagene Aufträge &amp;wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Clear finished jobs</source>
        <translation>&amp;Erledigte Aufträge entfernen</translation>
    </message>
    <message>
        <source>&amp;Export summary…</source>
        <translation>&amp;Zusammenfassung exportieren…</translation>
    </message>
    <message>
        <source>Export summary</source>
        <translation>Zusammenfassung exportieren</translation>
    </message>
    <message>
        <source>summary.csv</source>
        <translation>summary.csv</translation>
    </message>
    <message>
        <source>The summary was written to %1.</source>
        <translation>Die Zusammenfassung wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Remove All &amp;Queued</source>
        <translation>Alle &amp;eingereihten entfernen</translation>
    </message>
</context>
<context>
    <name>reelyard::BatchHistoryModel</name>
    <message numerus="yes">
        <source>%Ln of them was cleared from the list.</source>
        <translation>
            <numerusform>%Ln davon wurde aus der Liste entfernt.</numerusform>
            <numerusform>%Ln davon wurden aus der Liste entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were cleared from the list.</source>
        <translation>
            <numerusform>%Ln davon wurde aus der Liste entfernt.</numerusform>
            <numerusform>%Ln davon wurden aus der Liste entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 more (%2)</source>
        <translation>%1 mehr (%2)</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Source size</source>
        <translation>Quellgröße</translation>
    </message>
    <message>
        <source>Output size</source>
        <translation>Ausgabegröße</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespart</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>reelyard::BucketUploads</name>
    <message>
        <source>The storage does not answer.</source>
        <translation>Der Speicher antwortet nicht.</translation>
    </message>
    <message>
        <source>The keys are of another storage now.</source>
        <translation>Die Schlüssel gehören jetzt zu einem anderen Speicher.</translation>
    </message>
    <message>
        <source>%1, which was uploaded for jobs that have ended, could not be deleted: %2 Reelyard tries again when it is started the next time.</source>
        <translation>%1 wurde für beendete Aufträge hochgeladen und ließ sich nicht löschen: %2 Reelyard versucht es beim nächsten Start erneut.</translation>
    </message>
</context>
<context>
    <name>reelyard::Buckets</name>
    <message>
        <source>There is no media file below &quot;%1&quot;.</source>
        <translation>Unter „%1“ liegt keine Mediendatei.</translation>
    </message>
</context>
<context>
    <name>reelyard::BudgetDialog</name>
    <message>
        <source>%1 at %2 through %3</source>
        <translation>%1 unter %2 über %3</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 unter %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file (%1) is sent to %2.</source>
        <translation>
            <numerusform>%Ln Datei (%1) wird an %2 gesendet.</numerusform>
            <numerusform>%Ln Dateien (%1) werden an %2 gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files (%1) are sent to %2.</source>
        <translation>
            <numerusform>%Ln Datei (%1) wird an %2 gesendet.</numerusform>
            <numerusform>%Ln Dateien (%1) werden an %2 gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link is read by %1.</source>
        <translation>
            <numerusform>%Ln Link wird von %1 gelesen.</numerusform>
            <numerusform>%Ln Links werden von %1 gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links are read by %1.</source>
        <translation>
            <numerusform>%Ln Link wird von %1 gelesen.</numerusform>
            <numerusform>%Ln Links werden von %1 gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link</source>
        <translation>
            <numerusform>%Ln Link</numerusform>
            <numerusform>%Ln Links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links</source>
        <translation>
            <numerusform>%Ln Link</numerusform>
            <numerusform>%Ln Links</numerusform>
        </translation>
    </message>
    <message>
        <source>Of %1, what this computer cannot do in time is sent to %2.</source>
        <translation>Was dieser Computer von %1 nicht rechtzeitig schafft, wird an %2 gesendet.</translation>
    </message>
    <message>
        <source>Of %1, what this computer cannot do in time is read by %2.</source>
        <translation>Was dieser Computer von %1 nicht rechtzeitig schafft, wird von %2 gelesen.</translation>
    </message>
    <message>
        <source>Of %1 and %2, what this computer cannot do in time is sent to, or read by, %3.</source>
        <translation>Was dieser Computer von %1 und %2 nicht rechtzeitig schafft, wird an %3 gesendet oder von dort gelesen.</translation>
    </message>
    <message>
        <source>What it costs is not known yet: the files have not been looked at.</source>
        <translation>Die Kosten sind noch nicht bekannt: Die Dateien wurden noch nicht untersucht.</translation>
    </message>
    <message>
        <source>That is a guess: there is no history yet.</source>
        <translation>Das ist geschätzt: Es gibt noch keine Erfahrungswerte.</translation>
    </message>
    <message>
        <source>Expected to cost %1.</source>
        <translation>Voraussichtliche Kosten: %1.</translation>
    </message>
    <message>
        <source>Expected to cost %1. That is a guess: there is no history yet.</source>
        <translation>Voraussichtliche Kosten: %1. Das ist geschätzt: Es gibt noch keine Erfahrungswerte.</translation>
    </message>
    <message>
        <source>Use the cloud?</source>
        <translation>Die Cloud nutzen?</translation>
    </message>
    <message>
        <source>Send to the cloud?</source>
        <translation>An die Cloud senden?</translation>
    </message>
    <message>
        <source>Spend at most</source>
        <translation>Höchstens ausgeben</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>Fertig bis</translation>
    </message>
    <message>
        <source>When more waits here than</source>
        <translation>Wenn hier mehr wartet als</translation>
    </message>
    <message>
        <source> hours of work</source>
        <translation> Stunden Arbeit</translation>
    </message>
    <message>
        <source>A task may cost up to %1, which is set aside until it has ended. When the sum is used up, the rest waits for you.</source>
        <translation>Eine Aufgabe kann bis zu %1 kosten; der Betrag bleibt reserviert, bis sie endet. Ist die Summe aufgebraucht, wartet der Rest auf Sie.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send, for %1 at most</source>
        <translation>Senden, für höchstens %1</translation>
    </message>
    <message>
        <source>All of it there is expected to cost %1.</source>
        <translation>Alles dort kostet voraussichtlich %1.</translation>
    </message>
    <message>
        <source>When all is to be done</source>
        <translation>Wann alles fertig sein soll</translation>
    </message>
    <message>
        <source>Hours of work that may wait here</source>
        <translation>Stunden Arbeit, die hier warten dürfen</translation>
    </message>
</context>
<context>
    <name>reelyard::ChangeDialog</name>
    <message>
        <source>As it is</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Change Before They Start</source>
        <translation>Vor dem Start ändern</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation>Sehr schnell</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Before the others</source>
        <translation>Vor den anderen</translation>
    </message>
    <message>
        <source>In their turn</source>
        <translation>Der Reihe nach</translation>
    </message>
    <message>
        <source>After the others</source>
        <translation>Nach den anderen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>When it is their turn</source>
        <translation>Wenn sie an der Reihe sind</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Nicht vor</translation>
    </message>
    <message>
        <source>Not before this time</source>
        <translation>Nicht vor dieser Zeit</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Convert into</source>
        <translation>Konvertieren nach</translation>
    </message>
    <message>
        <source>Destination: %1</source>
        <translation>Ziel: %1</translation>
    </message>
    <message>
        <source>All of them have started meanwhile. Nothing was changed.</source>
        <translation>Inzwischen haben alle begonnen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message numerus="yes">
        <source>Changes %Ln job that has not started.</source>
        <translation>
            <numerusform>Ändert %Ln Auftrag, der noch nicht begonnen hat.</numerusform>
            <numerusform>Ändert %Ln Aufträge, die noch nicht begonnen haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes %Ln jobs that have not started.</source>
        <translation>
            <numerusform>Ändert %Ln Auftrag, der noch nicht begonnen hat.</numerusform>
            <numerusform>Ändert %Ln Aufträge, die noch nicht begonnen haben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelyard::ChecksForm</name>
    <message>
        <source>Checks and evidence</source>
        <translation>Prüfungen und Nachweise</translation>
    </message>
    <message>
        <source>Every output is opened again and measured in any case.</source>
        <translation>Jede Ausgabe wird in jedem Fall noch einmal geöffnet und gemessen.</translation>
    </message>
    <message>
        <source>Decode all of the output</source>
        <translation>Ganze Ausgabe dekodieren</translation>
    </message>
    <message>
        <source>Finds damage that opening a file does not show.</source>
        <translation>Findet Schäden, die sich beim Öffnen einer Datei nicht zeigen.</translation>
    </message>
    <message>
        <source>Prove that nothing is lost</source>
        <translation>Verlustfreiheit nachweisen</translation>
    </message>
    <message>
        <source>Decoded source and output have to be equal; a certificate stands beside the output.</source>
        <translation>Dekodierte Quelle und Ausgabe müssen gleich sein; ein Zertifikat liegt neben der Ausgabe.</translation>
    </message>
    <message>
        <source>Likeness at least (SSIM)</source>
        <translation>Ähnlichkeit mindestens (SSIM)</translation>
    </message>
    <message>
        <source>How like the source it has to look, from 0 to 1; 0.98 is hardly told apart.</source>
        <translation>Wie ähnlich sie der Quelle sehen muss, von 0 bis 1; 0,98 ist kaum zu unterscheiden.</translation>
    </message>
    <message>
        <source>Likeness at least (PSNR)</source>
        <translation>Ähnlichkeit mindestens (PSNR)</translation>
    </message>
    <message>
        <source>How like the source it has to look, in decibels; 40 is hardly told apart.</source>
        <translation>Wie ähnlich sie der Quelle sehen muss, in Dezibel; 40 ist kaum zu unterscheiden.</translation>
    </message>
    <message>
        <source> dB</source>
        <translation> dB</translation>
    </message>
    <message>
        <source>Checksums of all pictures (.framemd5)</source>
        <translation>Prüfsummen aller Bilder (.framemd5)</translation>
    </message>
    <message>
        <source>Checksum of the file (.sha256)</source>
        <translation>Prüfsumme der Datei (.sha256)</translation>
    </message>
    <message>
        <source>Keep the date of the source</source>
        <translation>Datum der Quelle behalten</translation>
    </message>
    <message>
        <source>Keep an output only if it is smaller</source>
        <translation>Ausgabe nur behalten, wenn sie kleiner ist</translation>
    </message>
    <message>
        <source>An output that is no smaller than its source is not kept.</source>
        <translation>Eine Ausgabe, die nicht kleiner als ihre Quelle ist, wird nicht behalten.</translation>
    </message>
    <message>
        <source>The output has to relink</source>
        <translation>Ausgabe muss neu verknüpfbar sein</translation>
    </message>
    <message>
        <source>Same pictures, rate, tracks and time code as the source, for editing programs.</source>
        <translation>Gleiche Bilder, Bildrate, Spuren und Timecode wie die Quelle, für Schnittprogramme.</translation>
    </message>
    <message>
        <source>It is an error if these get lost:</source>
        <translation>Es ist ein Fehler, wenn dies verloren geht:</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>HDR</source>
        <translation>HDR</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Closed Captions</translation>
    </message>
    <message>
        <source>Time code</source>
        <translation>Timecode</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Unverändert: %1</translation>
    </message>
    <message>
        <source>%1: the number</source>
        <translation>%1: die Zahl</translation>
    </message>
</context>
<context>
    <name>reelyard::ChoiceBox</name>
    <message>
        <source>As written in the arguments</source>
        <translation>Wie in den Argumenten</translation>
    </message>
</context>
<context>
    <name>reelyard::CloudAttempt</name>
    <message>
        <source>Whether a task was created and may be charged could not be found out. Look into the account before you run this job again.</source>
        <translation>Ob eine Aufgabe erstellt wurde und berechnet wird, ließ sich nicht feststellen. Bitte im Konto nachsehen, bevor der Auftrag erneut ausgeführt wird.</translation>
    </message>
    <message>
        <source>Cannot run in the cloud: the source is joined from several files.</source>
        <translation>Kann nicht in der Cloud laufen: Die Quelle ist aus mehreren Dateien verbunden.</translation>
    </message>
    <message>
        <source>Cannot run in the cloud: the file is larger than %1 takes.</source>
        <translation>Kann nicht in der Cloud laufen: Die Datei ist größer, als %1 annimmt.</translation>
    </message>
    <message>
        <source>There are no keys to let the service read %1.</source>
        <translation>Es gibt keine Schlüssel, um den Dienst %1 lesen zu lassen.</translation>
    </message>
    <message>
        <source>What is reserved for running tasks leaves no room below the cap.</source>
        <translation>Was für laufende Aufgaben reserviert ist, lässt unter der Obergrenze keinen Raum.</translation>
    </message>
    <message>
        <source>The cloud did not take the task.</source>
        <translation>Die Cloud hat die Aufgabe nicht angenommen.</translation>
    </message>
    <message>
        <source>The cloud has lost this task.</source>
        <translation>Die Cloud hat diese Aufgabe verloren.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The cloud says that the task is done, and does not give its output.</source>
        <translation>Die Cloud meldet die Aufgabe als fertig, gibt aber ihre Ausgabe nicht heraus.</translation>
    </message>
    <message>
        <source>The download is not as long as it should be.</source>
        <translation>Der Download ist nicht so lang, wie er sein sollte.</translation>
    </message>
    <message>
        <source>The output could not be downloaded.</source>
        <translation>Die Ausgabe ließ sich nicht herunterladen.</translation>
    </message>
    <message>
        <source>The cloud does not keep this result any more. Running the job again pays for it again.</source>
        <translation>Die Cloud hält dieses Ergebnis nicht mehr bereit. Wird der Auftrag erneut ausgeführt, kostet er noch einmal.</translation>
    </message>
    <message>
        <source>This source does not need it.</source>
        <translation>Diese Quelle braucht es nicht.</translation>
    </message>
    <message>
        <source>What came from the cloud could not be packed: %1</source>
        <translation>Was aus der Cloud kam, ließ sich nicht verpacken: %1</translation>
    </message>
</context>
<context>
    <name>reelyard::CloudUploads</name>
    <message>
        <source>The upload was refused.</source>
        <translation>Der Upload wurde abgelehnt.</translation>
    </message>
</context>
<context>
    <name>reelyard::CommandClient</name>
    <message>
        <source>Another Reelyard is using this queue and does not answer.</source>
        <translation>Ein anderes Reelyard nutzt diese Warteschlange und antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>reelyard::CommandHandler</name>
    <message>
        <source>One output can be made again of one job that is completed or failed.</source>
        <translation>Nur von einem fertigen oder fehlgeschlagenen Auftrag lässt sich eine einzelne Ausgabe neu erstellen.</translation>
    </message>
    <message>
        <source>Job %1 has no single output &quot;%2&quot;. There are %3.</source>
        <translation>Auftrag %1 hat keine einzelne Ausgabe „%2“. Es gibt: %3.</translation>
    </message>
    <message>
        <source>There is no job %1.</source>
        <translation>Es gibt keinen Auftrag %1.</translation>
    </message>
    <message>
        <source>No cloud account is chosen: add one with &quot;reelyard-cli account add&quot;, choose one of several with &quot;account default&quot;, or set REELYARD_API_URL and REELYARD_API_KEY. The Reelyard that works on the queue has to start with it.</source>
        <translation>Kein Cloud-Konto ist gewählt: mit „reelyard-cli account add“ eines hinzufügen, mit „account default“ eines von mehreren wählen oder REELYARD_API_URL und REELYARD_API_KEY setzen. Das Reelyard, das die Warteschlange bearbeitet, muss damit gestartet sein.</translation>
    </message>
    <message>
        <source>Cannot run in the cloud: %1</source>
        <translation>Kann nicht in der Cloud laufen: %1</translation>
    </message>
    <message>
        <source>These are never to be uploaded: they run here only.</source>
        <translation>Diese werden nie hochgeladen: Sie laufen nur hier.</translation>
    </message>
    <message>
        <source>Only jobs that are being added can have a bucket as their destination.</source>
        <translation>Nur Aufträge, die gerade hinzugefügt werden, können einen Bucket als Ziel haben.</translation>
    </message>
</context>
<context>
    <name>reelyard::CommandTab</name>
    <message>
        <source>&amp;Copy command</source>
        <translation>Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Open the link</source>
        <translation>&amp;Link öffnen</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>For bash and zsh</source>
        <translation>Für bash und zsh</translation>
    </message>
    <message>
        <source>For PowerShell</source>
        <translation>Für PowerShell</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>The first command measures the loudness; what it finds belongs into the last one.</source>
        <translation>Der erste Befehl misst die Lautheit; sein Ergebnis gehört in den letzten.</translation>
    </message>
    <message>
        <source>What may be secret in the link is left out.</source>
        <translation>Was im Link geheim sein kann, ist weggelassen.</translation>
    </message>
    <message>
        <source>Choose a job to see its command.</source>
        <translation>Auftrag wählen, um seinen Befehl zu sehen.</translation>
    </message>
    <message>
        <source>What the command is depends on the file: the link has to be opened to write it down.</source>
        <translation>Der Befehl hängt von der Datei ab: Um ihn aufzuschreiben, muss der Link geöffnet werden.</translation>
    </message>
    <message>
        <source>Looking at the source…</source>
        <translation>Quelle wird untersucht…</translation>
    </message>
    <message>
        <source>The preset&apos;s arguments:</source>
        <translation>Argumente der Vorgabe:</translation>
    </message>
</context>
<context>
    <name>reelyard::CompareView</name>
    <message>
        <source>Source and result of the same moment</source>
        <translation>Quelle und Ergebnis im selben Moment</translation>
    </message>
    <message>
        <source>The arrow keys move the line between source and result.</source>
        <translation>Die Pfeiltasten verschieben die Linie zwischen Quelle und Ergebnis.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>reelyard::ComputerPage</name>
    <message>
        <source>How much at a time</source>
        <translation>Wie viel gleichzeitig</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>&amp;Jobs at a time:</source>
        <translation>&amp;Aufträge gleichzeitig:</translation>
    </message>
    <message>
        <source>Automatic keeps the processor busy and the computer usable. Running jobs are never stopped for this.</source>
        <translation>Automatisch lastet den Prozessor aus und hält den Computer benutzbar. Laufende Aufträge werden dafür nie angehalten.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Jobs on one &amp;disk, share or server:</source>
        <translation>Aufträge je &amp;Laufwerk, Freigabe oder Server:</translation>
    </message>
    <message>
        <source>A slow disk or share is faster with one or two jobs at a time.</source>
        <translation>Ein langsames Laufwerk oder eine Freigabe ist mit einem oder zwei Aufträgen gleichzeitig schneller.</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>&amp;Memory for one job, at most:</source>
        <translation>Arbeits&amp;speicher je Auftrag, höchstens:</translation>
    </message>
    <message>
        <source>A job that takes more is stopped and tried again when nothing else runs. Automatic: the jobs share what the computer has.</source>
        <translation>Ein Auftrag, der mehr braucht, wird beendet und erneut versucht, wenn sonst nichts läuft. Automatisch: Die Aufträge teilen sich, was der Computer hat.</translation>
    </message>
    <message>
        <source>Where outputs are made</source>
        <translation>Wo Ausgaben entstehen</translation>
    </message>
    <message>
        <source>Make outputs in &amp;this folder first:</source>
        <translation>Ausgaben zuerst in diesem &amp;Ordner erstellen:</translation>
    </message>
    <message>
        <source>On a fast disk say. A complete output is copied to its place and compared. Otherwise it is made beside its place.</source>
        <translation>Etwa auf einem schnellen Laufwerk. Eine vollständige Ausgabe wird an ihren Platz kopiert und verglichen. Sonst entsteht sie gleich daneben.</translation>
    </message>
    <message>
        <source>Graphics hardware</source>
        <translation>Grafikhardware</translation>
    </message>
    <message>
        <source>Presets for graphics hardware encode there where some is found, and in software where not.</source>
        <translation>Vorgaben für Grafikhardware kodieren dort, wo es welche gibt, sonst in Software.</translation>
    </message>
    <message>
        <source>Jobs on &amp;graphics hardware at a time:</source>
        <translation>Aufträge auf &amp;Grafikhardware gleichzeitig:</translation>
    </message>
    <message>
        <source>Automatic is what the hardware is known to take.</source>
        <translation>Automatisch ist, was die Hardware bekanntermaßen schafft.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: encodes nothing</source>
        <translation>%1: kodiert nichts</translation>
    </message>
    <message>
        <source>%1: encodes with %2</source>
        <translation>%1: kodiert mit %2</translation>
    </message>
    <message>
        <source>None found.</source>
        <translation>Keine gefunden.</translation>
    </message>
    <message>
        <source>Graphics hardware: %1</source>
        <translation>Grafikhardware: %1</translation>
    </message>
    <message>
        <source>Where should outputs be made first?</source>
        <translation>Wo sollen Ausgaben zuerst entstehen?</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Folder in which outputs are made first: %1</source>
        <translation>Ordner, in dem Ausgaben zuerst entstehen: %1</translation>
    </message>
</context>
<context>
    <name>reelyard::Desk</name>
    <message>
        <source>All work is done</source>
        <translation>Alles ist erledigt</translation>
    </message>
    <message>
        <source>The command after the work was not run. %1</source>
        <translation>Der Befehl nach der Arbeit wurde nicht ausgeführt. %1</translation>
    </message>
    <message>
        <source>The computer goes to sleep in a minute</source>
        <translation>Der Computer geht in einer Minute in den Ruhezustand</translation>
    </message>
    <message>
        <source>The computer is shut down in a minute</source>
        <translation>Der Computer wird in einer Minute heruntergefahren</translation>
    </message>
    <message>
        <source>Reelyard</source>
        <translation>Reelyard</translation>
    </message>
    <message>
        <source>%1 It said: %2</source>
        <translation>%1 Meldung: %2</translation>
    </message>
</context>
<context>
    <name>reelyard::DeskBar</name>
    <message>
        <source>Quit now</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>Reelyard quits when the running job is done. No other starts.</source>
        <translation>Reelyard wird beendet, wenn der laufende Auftrag fertig ist. Kein anderer beginnt.</translation>
    </message>
    <message numerus="yes">
        <source>Reelyard quits when the %Ln running jobs are done. No other starts.</source>
        <translation>
            <numerusform>Reelyard wird beendet, wenn %Ln laufender Auftrag fertig ist. Kein anderer beginnt.</numerusform>
            <numerusform>Reelyard wird beendet, wenn die %Ln laufenden Aufträge fertig sind. Kein anderer beginnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message numerus="yes">
        <source>All work is done. The computer goes to sleep in %Ln second.</source>
        <translation>
            <numerusform>Alles ist erledigt. Der Computer geht in %Ln Sekunde in den Ruhezustand.</numerusform>
            <numerusform>Alles ist erledigt. Der Computer geht in %Ln Sekunden in den Ruhezustand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All work is done. The computer goes to sleep in %Ln seconds.</source>
        <translation>
            <numerusform>Alles ist erledigt. Der Computer geht in %Ln Sekunde in den Ruhezustand.</numerusform>
            <numerusform>Alles ist erledigt. Der Computer geht in %Ln Sekunden in den Ruhezustand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All work is done. The computer is shut down in %Ln second.</source>
        <translation>
            <numerusform>Alles ist erledigt. Der Computer wird in %Ln Sekunde heruntergefahren.</numerusform>
            <numerusform>Alles ist erledigt. Der Computer wird in %Ln Sekunden heruntergefahren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All work is done. The computer is shut down in %Ln seconds.</source>
        <translation>
            <numerusform>Alles ist erledigt. Der Computer wird in %Ln Sekunde heruntergefahren.</numerusform>
            <numerusform>Alles ist erledigt. Der Computer wird in %Ln Sekunden heruntergefahren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Doch nicht</translation>
    </message>
    <message>
        <source>What follows the work</source>
        <translation>Was auf die Arbeit folgt</translation>
    </message>
</context>
<context>
    <name>reelyard::DesktopPresence</name>
    <message>
        <source>Show Reelyard</source>
        <translation>Reelyard zeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>%1 - Reelyard</source>
        <translation>%1 - Reelyard</translation>
    </message>
    <message>
        <source>%1 done, %2 failed, %3 left</source>
        <translation>%1 fertig, %2 fehlgeschlagen, %3 offen</translation>
    </message>
    <message>
        <source>%1 done, %2 left</source>
        <translation>%1 fertig, %2 offen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
</context>
<context>
    <name>reelyard::DetailsPane</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>reelyard::EmptyState</name>
    <message>
        <source>Add Files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation>Alle Aufträge zeigen</translation>
    </message>
    <message>
        <source>Makes a short clip in your Videos folder and adds it as a new job</source>
        <translation>Erstellt einen kurzen Clip im Ordner „Videos“ und fügt ihn als neuen Auftrag hinzu</translation>
    </message>
    <message>
        <source>Drop videos or folders here</source>
        <translation>Videos oder Ordner hier ablegen</translation>
    </message>
    <message>
        <source>Lists of files or links (.txt, .csv, .jsonl) work too. Every video becomes a job in this window.
Nothing starts before you press Start, and your originals are never changed.</source>
        <translation>Auch Listen von Dateien oder Links (.txt, .csv, .jsonl) sind möglich. Jedes Video wird in diesem Fenster zu einem Auftrag.
Nichts beginnt vor dem Klick auf „Starten“, und Originale werden nie verändert.</translation>
    </message>
    <message>
        <source>Making a sample clip…</source>
        <translation>Beispielclip wird erstellt…</translation>
    </message>
    <message>
        <source>Try it with a sample clip</source>
        <translation>Mit einem Beispielclip ausprobieren</translation>
    </message>
    <message>
        <source>Drop here</source>
        <translation>Hier ablegen</translation>
    </message>
</context>
<context>
    <name>reelyard::FailureActions</name>
    <message numerus="yes">
        <source>&amp;Retry %Ln failed job</source>
        <translation>
            <numerusform>%Ln fehlgeschlagenen Auftrag &amp;wiederholen</numerusform>
            <numerusform>%Ln fehlgeschlagene Aufträge &amp;wiederholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %Ln failed jobs</source>
        <translation>
            <numerusform>%Ln fehlgeschlagenen Auftrag &amp;wiederholen</numerusform>
            <numerusform>%Ln fehlgeschlagene Aufträge &amp;wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry with &amp;changes…</source>
        <translation>&amp;Mit Änderungen wiederholen…</translation>
    </message>
    <message>
        <source>&amp;Locate the missing folder…</source>
        <translation>Fehlenden &amp;Ordner suchen…</translation>
    </message>
    <message>
        <source>Re&amp;place the links…</source>
        <translation>Links e&amp;rsetzen…</translation>
    </message>
    <message>
        <source>&amp;Accept what could be read</source>
        <translation>&amp;Lesbares annehmen</translation>
    </message>
    <message>
        <source>&amp;Mark as reviewed…</source>
        <translation>Als &amp;geprüft markieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Where is “%1” now?</source>
        <translation>Wo ist „%1“ jetzt?</translation>
    </message>
    <message>
        <source>None of the files is in %1.</source>
        <translation>Keine der Dateien ist in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 files was found.</source>
        <translation>
            <numerusform>%Ln von %1 Dateien wurde gefunden.</numerusform>
            <numerusform>%Ln von %1 Dateien wurden gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 files were found.</source>
        <translation>
            <numerusform>%Ln von %1 Dateien wurde gefunden.</numerusform>
            <numerusform>%Ln von %1 Dateien wurden gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file has the same name, but another size.</source>
        <translation>
            <numerusform>%Ln Datei hat denselben Namen, aber eine andere Größe.</numerusform>
            <numerusform>%Ln Dateien haben denselben Namen, aber eine andere Größe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files have the same name, but another size.</source>
        <translation>
            <numerusform>%Ln Datei hat denselben Namen, aber eine andere Größe.</numerusform>
            <numerusform>%Ln Dateien haben denselben Namen, aber eine andere Größe.</numerusform>
        </translation>
    </message>
    <message>
        <source>No line of the list has both an id and a link.</source>
        <translation>Keine Zeile der Liste hat sowohl eine Kennung als auch einen Link.</translation>
    </message>
    <message>
        <source>No job that is still to be done has one of these ids and another link.</source>
        <translation>Kein offener Auftrag hat eine dieser Kennungen und einen anderen Link.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job has a new link.</source>
        <translation>
            <numerusform>%Ln Auftrag hat einen neuen Link.</numerusform>
            <numerusform>%Ln Aufträge haben neue Links.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs have new links.</source>
        <translation>
            <numerusform>%Ln Auftrag hat einen neuen Link.</numerusform>
            <numerusform>%Ln Aufträge haben neue Links.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that could be read was kept of these jobs.</source>
        <translation>Von diesen Aufträgen wurde nichts Lesbares behalten.</translation>
    </message>
    <message numerus="yes">
        <source>What could be read was accepted for %Ln job.</source>
        <translation>
            <numerusform>Das Lesbare wurde für %Ln Auftrag angenommen.</numerusform>
            <numerusform>Das Lesbare wurde für %Ln Aufträge angenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What could be read was accepted for %Ln jobs.</source>
        <translation>
            <numerusform>Das Lesbare wurde für %Ln Auftrag angenommen.</numerusform>
            <numerusform>Das Lesbare wurde für %Ln Aufträge angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export failures</source>
        <translation>Fehler exportieren</translation>
    </message>
    <message>
        <source>failures.csv</source>
        <translation>failures.csv</translation>
    </message>
    <message>
        <source>Mark as Reviewed</source>
        <translation>Als geprüft markieren</translation>
    </message>
    <message numerus="yes">
        <source>A note for %Ln job, if you like. It stands in exports.</source>
        <translation>
            <numerusform>Notiz zu %Ln Auftrag, falls gewünscht. Sie erscheint in Exporten.</numerusform>
            <numerusform>Notiz zu %Ln Aufträgen, falls gewünscht. Sie erscheint in Exporten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A note for %Ln jobs, if you like. It stands in exports.</source>
        <translation>
            <numerusform>Notiz zu %Ln Auftrag, falls gewünscht. Sie erscheint in Exporten.</numerusform>
            <numerusform>Notiz zu %Ln Aufträgen, falls gewünscht. Sie erscheint in Exporten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure was written to %1.</source>
        <translation>
            <numerusform>%Ln Fehler wurde nach %1 geschrieben.</numerusform>
            <numerusform>%Ln Fehler wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failures were written to %1.</source>
        <translation>
            <numerusform>%Ln Fehler wurde nach %1 geschrieben.</numerusform>
            <numerusform>%Ln Fehler wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelyard::FailureCard</name>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Edit the recipe and retry…</source>
        <translation>Rezept bearbeiten und wiederholen…</translation>
    </message>
    <message>
        <source>Locate the missing folder…</source>
        <translation>Fehlenden Ordner suchen…</translation>
    </message>
    <message>
        <source>Replace the links…</source>
        <translation>Links ersetzen…</translation>
    </message>
    <message>
        <source>Accept what could be read</source>
        <translation>Lesbares annehmen</translation>
    </message>
    <message>
        <source>Mark as reviewed…</source>
        <translation>Als geprüft markieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job</source>
        <translation>
            <numerusform>%Ln Auftrag</numerusform>
            <numerusform>%Ln Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln Auftrag</numerusform>
            <numerusform>%Ln Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln job</source>
        <translation>
            <numerusform>%Ln Auftrag wiederholen</numerusform>
            <numerusform>%Ln Aufträge wiederholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln jobs</source>
        <translation>
            <numerusform>%Ln Auftrag wiederholen</numerusform>
            <numerusform>%Ln Aufträge wiederholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept what could be read of %Ln job</source>
        <translation>
            <numerusform>Lesbares von %Ln Auftrag annehmen</numerusform>
            <numerusform>Lesbares von %Ln Aufträgen annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept what could be read of %Ln jobs</source>
        <translation>
            <numerusform>Lesbares von %Ln Auftrag annehmen</numerusform>
            <numerusform>Lesbares von %Ln Aufträgen annehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>reelyard::FailureInbox</name>
    <message>
        <source>Mark all as reviewed…</source>
        <translation>Alle als geprüft markieren…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alle exportieren…</translation>
    </message>
    <message>
        <source>Failures by their cause</source>
        <translation>Fehler nach Ursache</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job failed</source>
        <translation>
            <numerusform>%Ln Auftrag fehlgeschlagen</numerusform>
            <numerusform>%Ln Aufträge fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs failed</source>
        <translation>
            <numerusform>%Ln Auftrag fehlgeschlagen</numerusform>
            <numerusform>%Ln Aufträge fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>one cause</source>
        <translation>eine Ursache</translation>
    </message>
    <message numerus="yes">
        <source>%Ln causes</source>
        <translation>
            <numerusform>%Ln Ursache</numerusform>
            <numerusform>%Ln Ursachen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reviewed</source>
        <translation>
            <numerusform>%Ln geprüft</numerusform>
            <numerusform>%Ln geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry the one worth it</source>
        <translation>Den aussichtsreichen wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>Retry the %Ln worth it</source>
        <translation>
            <numerusform>%Ln aussichtsreichen wiederholen</numerusform>
            <numerusform>%Ln aussichtsreiche wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Those whose trouble may pass by itself</source>
        <translation>Aufträge, deren Störung von selbst vorübergehen kann</translation>
    </message>
    <message>
        <source>Retry it</source>
        <translation>Wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>Retry all %Ln</source>
        <translation>
            <numerusform>%Ln wiederholen</numerusform>
            <numerusform>Alle %Ln wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>In the cloud a retry would cost about $%1 to $%2. You are asked first.</source>
        <translation>In der Cloud würde ein weiterer Versuch etwa $%1 bis $%2 kosten. Vorher wird gefragt.</translation>
    </message>
</context>
<context>
    <name>reelyard::FileForm</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Plays while loading</source>
        <translation>Spielt schon beim Laden</translation>
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
        <translation>MP4-Ton (M4A)</translation>
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
        <translation>Dateityp</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>{name} stands for the name of the source. A folder is made where the name has one: {name}/frame-%06d.png.</source>
        <translation>{name} steht für den Namen der Quelle. Wo der Name einen Ordner enthält, wird er angelegt: {name}/frame-%06d.png.</translation>
    </message>
    <message>
        <source>For the web</source>
        <translation>Für das Web</translation>
    </message>
    <message>
        <source>Puts the index of MP4 and MOV files at their beginning.</source>
        <translation>Setzt den Index von MP4- und MOV-Dateien an den Anfang.</translation>
    </message>
    <message>
        <source>As the file type wants</source>
        <translation>Passend zum Dateityp</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Titles, dates</source>
        <translation>Titel, Datum</translation>
    </message>
    <message>
        <source>What the source says of itself: title, date, camera, place.</source>
        <translation>Was die Quelle über sich sagt: Titel, Datum, Kamera, Ort.</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
</context>
<context>
    <name>reelyard::FilesPage</name>
    <message>
        <source>Outputs of new jobs</source>
        <translation>Ausgaben neuer Aufträge</translation>
    </message>
    <message>
        <source>&amp;Put them into:</source>
        <translation>A&amp;blegen in:</translation>
    </message>
    <message>
        <source>Jobs that are added from now on; the folders of their sources are made again below it.</source>
        <translation>Für Aufträge, die ab jetzt hinzugefügt werden; die Ordner ihrer Quellen werden darunter neu angelegt.</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Insert what a name can tell</source>
        <translation>Angabe in den Namen einfügen</translation>
    </message>
    <message>
        <source>&amp;Name them:</source>
        <translation>Be&amp;nennen:</translation>
    </message>
    <message>
        <source>What stands in braces is filled in for each clip.</source>
        <translation>Was in Klammern steht, wird für jeden Clip ausgefüllt.</translation>
    </message>
    <message>
        <source>Name of the outputs</source>
        <translation>Name der Ausgaben</translation>
    </message>
    <message>
        <source>Add a number to the name</source>
        <translation>Zahl an den Namen anhängen</translation>
    </message>
    <message>
        <source>Skip the clip</source>
        <translation>Clip überspringen</translation>
    </message>
    <message>
        <source>Replace the file that is there</source>
        <translation>Vorhandene Datei ersetzen</translation>
    </message>
    <message>
        <source>If a name is &amp;taken:</source>
        <translation>Wenn ein Name &amp;vergeben ist:</translation>
    </message>
    <message>
        <source>A source is never replaced, whatever is chosen here.</source>
        <translation>Eine Quelle wird nie ersetzt, was hier auch gewählt ist.</translation>
    </message>
    <message>
        <source>Keep an output only if it is &amp;smaller than its source</source>
        <translation>Ausgabe nur behalten, wenn sie &amp;kleiner als ihre Quelle ist</translation>
    </message>
    <message>
        <source>What came out larger is not kept, and the job says so.</source>
        <translation>Was größer ausfällt, wird nicht behalten; der Auftrag weist darauf hin.</translation>
    </message>
    <message>
        <source>&amp;Join the parts of a take that the camera cut</source>
        <translation>Von der Kamera &amp;getrennte Teile eines Takes verbinden</translation>
    </message>
    <message>
        <source>Long recordings lie in several files on some cards; each becomes one clip.</source>
        <translation>Lange Aufnahmen liegen auf manchen Karten in mehreren Dateien; jede wird zu einem Clip.</translation>
    </message>
    <message>
        <source>Room on disks</source>
        <translation>Platz auf Laufwerken</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Leave &amp;free:</source>
        <translation>&amp;Frei lassen:</translation>
    </message>
    <message>
        <source>On every disk that outputs go to; of a small one a twentieth. Jobs wait until there is room.</source>
        <translation>Auf jedem Laufwerk, auf das Ausgaben kommen; auf kleinen ein Zwanzigstel. Aufträge warten, bis Platz ist.</translation>
    </message>
    <message>
        <source>Where should the converted files go?</source>
        <translation>Wohin sollen die konvertierten Dateien?</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
</context>
<context>
    <name>reelyard::FilesTab</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>&amp;Im Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy path</source>
        <translation>Pfad &amp;kopieren</translation>
    </message>
    <message>
        <source>Files of the job</source>
        <translation>Dateien des Auftrags</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Its next part</source>
        <translation>Ihr nächster Teil</translation>
    </message>
    <message>
        <source>SHA-256 of samples: %1</source>
        <translation>SHA-256 von Stichproben: %1</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>What could be read</source>
        <translation>Nur das Lesbare</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Vorhanden</translation>
    </message>
</context>
<context>
    <name>reelyard::FilterLine</name>
    <message>
        <source>Show the jobs of all batches again</source>
        <translation>Wieder die Aufträge aller Stapel zeigen</translation>
    </message>
    <message>
        <source>%1. Press to show all batches again</source>
        <translation>%1. Drücken, um wieder alle Stapel zu zeigen</translation>
    </message>
</context>
<context>
    <name>reelyard::FilterSidebar</name>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job</source>
        <translation>
            <numerusform>%Ln Auftrag</numerusform>
            <numerusform>%Ln Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln Auftrag</numerusform>
            <numerusform>%Ln Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 fertig</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>%1
Added %2
%3</source>
        <translation>%1
Hinzugefügt: %2
%3</translation>
    </message>
    <message>
        <source>Batch %1: %2</source>
        <translation>Stapel %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show jobs by state</source>
        <translation>Aufträge nach Zustand zeigen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>How fast it went, and what batches came to</source>
        <translation>Wie schnell es ging und was aus Stapeln wurde</translation>
    </message>
    <message>
        <source>Batch: %1</source>
        <translation>Stapel: %1</translation>
    </message>
    <message>
        <source>Watched folder: %1</source>
        <translation>Überwachter Ordner: %1</translation>
    </message>
    <message>
        <source>Failed, %1: %2</source>
        <translation>Fehlgeschlagen, %1: %2</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Ordner überwachen…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Ordner überwachen</translation>
    </message>
    <message>
        <source>Change watched folders</source>
        <translation>Überwachte Ordner ändern</translation>
    </message>
    <message>
        <source>%1
Becomes %2, in %3
%4</source>
        <translation>%1
Wird zu %2, in %3
%4</translation>
    </message>
    <message>
        <source>Watched folder %1: %2. %3</source>
        <translation>Überwachter Ordner %1: %2. %3</translation>
    </message>
    <message>
        <source>Watched folder %1: %2</source>
        <translation>Überwachter Ordner %1: %2</translation>
    </message>
</context>
<context>
    <name>reelyard::FormSection</name>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Also, kept as written: %1</source>
        <translation>Außerdem, unverändert behalten: %1</translation>
    </message>
    <message>
        <source>Filters, kept as written: %1</source>
        <translation>Filter, unverändert behalten: %1</translation>
    </message>
</context>
<context>
    <name>reelyard::GeneralPage</name>
    <message>
        <source>Starting and staying awake</source>
        <translation>Starten und wach bleiben</translation>
    </message>
    <message>
        <source>When all work is done</source>
        <translation>Wenn alles erledigt ist</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Infobereich</translation>
    </message>
    <message>
        <source>Trying it out</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Add a sample clip</source>
        <translation>Beispielclip hinzufügen</translation>
    </message>
    <message>
        <source>Makes a short clip in your Videos folder and adds it as a new job.</source>
        <translation>Erstellt einen kurzen Clip im Ordner „Videos“ und fügt ihn als neuen Auftrag hinzu.</translation>
    </message>
    <message>
        <source>Start Reelyard when I &amp;log in</source>
        <translation>Reelyard bei der &amp;Anmeldung starten</translation>
    </message>
    <message>
        <source>With its window minimised. A queue that was running goes on.</source>
        <translation>Mit minimiertem Fenster. Eine Warteschlange, die lief, läuft weiter.</translation>
    </message>
    <message>
        <source>&amp;Keep the computer awake while jobs run</source>
        <translation>Computer &amp;wach halten, solange Aufträge laufen</translation>
    </message>
    <message>
        <source>The screen may still be switched off.</source>
        <translation>Der Bildschirm darf sich trotzdem abschalten.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Take a &amp;file from a watched folder after:</source>
        <translation>&amp;Datei aus überwachtem Ordner übernehmen nach:</translation>
    </message>
    <message>
        <source>So long its size must not have changed, so that a copy that is still arriving is left alone. For folders that you add from now on.</source>
        <translation>So lange muss ihre Größe gleich bleiben, damit eine Kopie, die noch ankommt, in Ruhe gelassen wird. Für Ordner, die ab jetzt hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Show an &amp;icon in the tray</source>
        <translation>&amp;Symbol im Infobereich zeigen</translation>
    </message>
    <message>
        <source>It shows how far the work is, and starts and pauses it.</source>
        <translation>Es zeigt, wie weit die Arbeit ist, startet und pausiert sie.</translation>
    </message>
    <message>
        <source>This desktop has no tray now; nothing else depends on it.</source>
        <translation>Diese Arbeitsumgebung hat derzeit keinen Infobereich; sonst hängt nichts davon ab.</translation>
    </message>
    <message>
        <source>Keep &amp;running there when the window is closed</source>
        <translation>Dort weiter&amp;laufen, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Quit in the File menu or in the icon&apos;s menu still quits.</source>
        <translation>„Beenden“ im Menü „Datei“ oder im Menü des Symbols beendet weiterhin.</translation>
    </message>
    <message>
        <source>&amp;Then:</source>
        <translation>Da&amp;nach:</translation>
    </message>
    <message>
        <source>Sleep and shutting down are for this one time, with a minute to call them off. They do not happen while a job needs you or waits.</source>
        <translation>Ruhezustand und Herunterfahren gelten nur für dieses eine Mal, mit einer Minute zum Widerrufen. Sie entfallen, solange ein Auftrag Sie braucht oder wartet.</translation>
    </message>
    <message>
        <source>Program and what it is given</source>
        <translation>Programm und seine Argumente</translation>
    </message>
    <message>
        <source>&amp;Command:</source>
        <translation>&amp;Befehl:</translation>
    </message>
    <message>
        <source>It is started as it stands, without a shell. REELYARD_DONE, REELYARD_FAILED and REELYARD_TO_REVIEW in its environment say how the work went.</source>
        <translation>Er wird ohne Shell gestartet, genau wie er dasteht. REELYARD_DONE, REELYARD_FAILED und REELYARD_TO_REVIEW in seiner Umgebung sagen, wie die Arbeit verlief.</translation>
    </message>
</context>
<context>
    <name>reelyard::HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Ctrl+/</translation>
    </message>
    <message>
        <source>Open &amp;Log Folder</source>
        <translation>&amp;Protokollordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy Diagnostic Report</source>
        <translation>&amp;Diagnosebericht kopieren</translation>
    </message>
    <message>
        <source>&amp;About Reelyard</source>
        <translation>&amp;Über Reelyard</translation>
    </message>
    <message>
        <source>The folder could not be opened: %1</source>
        <translation>Der Ordner ließ sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>The report is on the clipboard. It holds no keys, no links and no names; look it over before you hand it on.</source>
        <translation>Der Bericht ist in der Zwischenablage. Er enthält keine Schlüssel, Links oder Namen; bitte vor dem Weitergeben durchsehen.</translation>
    </message>
    <message>
        <source>About Reelyard</source>
        <translation>Über Reelyard</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Reelyard %1&lt;/h3&gt;&lt;p&gt;Converts videos in batches and loses none.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Reelyard %1&lt;/h3&gt;&lt;p&gt;Konvertiert Videos in Stapeln und verliert keines.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder neuer.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The program&apos;s icon</source>
        <translation>Das Symbol des Programms</translation>
    </message>
</context>
<context>
    <name>reelyard::HttpClient</name>
    <message>
        <source>The server&apos;s name is not known here.</source>
        <translation>Der Name des Servers ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The server does not accept connections.</source>
        <translation>Der Server nimmt keine Verbindungen an.</translation>
    </message>
    <message>
        <source>The server cannot prove who it is, or does not speak a secure protocol.</source>
        <translation>Der Server kann sich nicht ausweisen oder beherrscht kein sicheres Protokoll.</translation>
    </message>
    <message>
        <source>The proxy wants a name and a password that the system does not give.</source>
        <translation>Der Proxy verlangt einen Namen und ein Passwort, die das System nicht liefert.</translation>
    </message>
    <message>
        <source>The proxy does not answer.</source>
        <translation>Der Proxy antwortet nicht.</translation>
    </message>
    <message>
        <source>The connection to the server broke.</source>
        <translation>Die Verbindung zum Server ist abgebrochen.</translation>
    </message>
    <message>
        <source>The download could not be written: %1</source>
        <translation>Der Download ließ sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>The server has stopped answering.</source>
        <translation>Der Server antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>The server took too long to answer.</source>
        <translation>Der Server brauchte zu lange für eine Antwort.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is longer than it may be.</source>
        <translation>Die Antwort des Servers ist länger als erlaubt.</translation>
    </message>
</context>
<context>
    <name>reelyard::IntakeStrip</name>
    <message>
        <source>Never upload these</source>
        <translation>Diese nie hochladen</translation>
    </message>
    <message>
        <source>Stop scanning</source>
        <translation>Suche beenden</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Run %1 First</source>
        <translation>Zuerst %1 ausführen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>They run on this computer, whatever else is said.</source>
        <translation>Sie laufen auf diesem Computer, was sonst auch gewählt ist.</translation>
    </message>
    <message>
        <source>The camera cut a long recording into several files. Its parts become one clip.</source>
        <translation>Die Kamera hat eine lange Aufnahme in mehrere Dateien getrennt. Ihre Teile werden zu einem Clip.</translation>
    </message>
    <message>
        <source>Preset, destination and place of the new clips, with what each place takes and costs.</source>
        <translation>Vorgabe, Ziel und Ort der neuen Clips, mit Dauer und Kosten je Ort.</translation>
    </message>
    <message>
        <source>Takes the new jobs off the list. No file is touched.</source>
        <translation>Nimmt die neuen Aufträge aus der Liste. Keine Datei wird berührt.</translation>
    </message>
    <message>
        <source>Runs the smallest clip of each kind, so that you can see early whether all is as it should be. The others stay new.</source>
        <translation>Führt den kleinsten Clip jeder Art aus, um früh zu sehen, ob alles stimmt. Die anderen bleiben neu.</translation>
    </message>
    <message>
        <source>There was nothing to add: no video or audio file was found.</source>
        <translation>Es gab nichts hinzuzufügen: Keine Video- oder Audiodatei wurde gefunden.</translation>
    </message>
    <message>
        <source>There was nothing to add: %1.</source>
        <translation>Es gab nichts hinzuzufügen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file is neither video nor audio</source>
        <translation>
            <numerusform>%Ln Datei ist weder Video noch Audio</numerusform>
            <numerusform>%Ln Dateien sind weder Video noch Audio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are neither video nor audio</source>
        <translation>
            <numerusform>%Ln Datei ist weder Video noch Audio</numerusform>
            <numerusform>%Ln Dateien sind weder Video noch Audio</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for videos…</source>
        <translation>Videos werden gesucht…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new clip</source>
        <translation>
            <numerusform>%Ln neuer Clip</numerusform>
            <numerusform>%Ln neue Clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new clips</source>
        <translation>
            <numerusform>%Ln neuer Clip</numerusform>
            <numerusform>%Ln neue Clips</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1, etwa %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>%1 or more of %2 free</source>
        <translation>mindestens %1 nötig, %2 frei</translation>
    </message>
    <message>
        <source>up to %1 of %2 free</source>
        <translation>bis zu %1 nötig, %2 frei</translation>
    </message>
    <message>
        <source>These clips may need up to %1, and %2 are free. Choose another destination, or make room: the queue waits when the disk is nearly full.</source>
        <translation>Diese Clips können bis zu %1 brauchen, und %2 sind frei. Bitte ein anderes Ziel wählen oder Platz schaffen: Die Warteschlange wartet, wenn das Laufwerk fast voll ist.</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>What is found starts by itself</source>
        <translation>Was gefunden wird, startet von selbst</translation>
    </message>
    <message numerus="yes">
        <source>%Ln take joined</source>
        <translation>
            <numerusform>%Ln Take verbunden</numerusform>
            <numerusform>%Ln Takes verbunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln takes joined</source>
        <translation>
            <numerusform>%Ln Take verbunden</numerusform>
            <numerusform>%Ln Takes verbunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clips are parts of %Ln take</source>
        <translation>
            <numerusform>%1 Clips sind Teile von %Ln Take</numerusform>
            <numerusform>%1 Clips sind Teile von %Ln Takes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clips are parts of %Ln takes</source>
        <translation>
            <numerusform>%1 Clips sind Teile von %Ln Take</numerusform>
            <numerusform>%1 Clips sind Teile von %Ln Takes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln übersprungen</numerusform>
            <numerusform>%Ln übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file left out</source>
        <translation>
            <numerusform>%Ln andere Datei weggelassen</numerusform>
            <numerusform>%Ln andere Dateien weggelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other files left out</source>
        <translation>
            <numerusform>%Ln andere Datei weggelassen</numerusform>
            <numerusform>%Ln andere Dateien weggelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>through the cloud, to %1</source>
        <translation>über die Cloud, nach %1</translation>
    </message>
    <message>
        <source>some through the cloud, to %1</source>
        <translation>teils über die Cloud, nach %1</translation>
    </message>
    <message>
        <source>Join Take</source>
        <translation>Take verbinden</translation>
    </message>
    <message numerus="yes">
        <source>Join %Ln Takes</source>
        <translation>
            <numerusform>%Ln Take verbinden</numerusform>
            <numerusform>%Ln Takes verbinden</numerusform>
        </translation>
    </message>
    <message>
        <source>New jobs</source>
        <translation>Neue Aufträge</translation>
    </message>
</context>
<context>
    <name>reelyard::JobActions</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Run again &amp;with changes…</source>
        <translation>&amp;Mit Änderungen erneut ausführen…</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>Än&amp;dern…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Hold</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Re&amp;lease</source>
        <translation>Frei&amp;geben</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>To the &amp;top</source>
        <translation>An den &amp;Anfang</translation>
    </message>
    <message>
        <source>Ctrl+Up</source>
        <translation>Ctrl+Up</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>Ans &amp;Ende</translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation>Ctrl+Down</translation>
    </message>
    <message>
        <source>Remove from &amp;list</source>
        <translation>Aus &amp;Liste entfernen</translation>
    </message>
    <message>
        <source>Takes the rows off the list. Files stay where they are.</source>
        <translation>Nimmt die Zeilen aus der Liste. Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>&amp;Open output</source>
        <translation>Ausga&amp;be öffnen</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Open so&amp;urce</source>
        <translation>&amp;Quelle öffnen</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>&amp;Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Copy &amp;error</source>
        <translation>Fehler &amp;kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Mark as re&amp;viewed…</source>
        <translation>Als geprüf&amp;t markieren…</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>E&amp;rneut ausführen</translation>
    </message>
    <message>
        <source>Run &amp;on</source>
        <translation>A&amp;usführen auf</translation>
    </message>
    <message>
        <source>&amp;Make again</source>
        <translation>&amp;Neu erstellen</translation>
    </message>
    <message>
        <source>Mo&amp;ve</source>
        <translation>&amp;Verschieben</translation>
    </message>
</context>
<context>
    <name>reelyard::JobQueue</name>
    <message>
        <source>The source was changed while it was read. The output may hold parts of both; run the job again.</source>
        <translation>Die Quelle wurde beim Lesen verändert. Die Ausgabe kann Teile von beiden Fassungen enthalten; bitte den Auftrag erneut ausführen.</translation>
    </message>
    <message>
        <source>Runs on: %1 instead of %2</source>
        <translation>Läuft auf: %1 statt %2</translation>
    </message>
    <message>
        <source>The output exists already.</source>
        <translation>Die Ausgabe gibt es schon.</translation>
    </message>
    <message>
        <source>The server asks for fewer requests.</source>
        <translation>Der Server verlangt weniger Anfragen.</translation>
    </message>
    <message>
        <source>Made already: %1</source>
        <translation>Bereits erstellt: %1</translation>
    </message>
    <message>
        <source>What was made is kept: trying again only brings it to its place.</source>
        <translation>Das Ergebnis bleibt erhalten: Ein neuer Versuch bringt es nur an seinen Platz.</translation>
    </message>
    <message>
        <source>There is no rendition that the playlist could name.</source>
        <translation>Es gibt keine Variante, die die Playlist nennen könnte.</translation>
    </message>
    <message>
        <source>Left out: the source does not need it.</source>
        <translation>Weggelassen: Die Quelle braucht es nicht.</translation>
    </message>
    <message>
        <source>The upload was stopped.</source>
        <translation>Der Upload wurde angehalten.</translation>
    </message>
    <message>
        <source>The program or the computer stopped while this job ran.</source>
        <translation>Das Programm oder der Computer endete, während dieser Auftrag lief.</translation>
    </message>
    <message>
        <source>What could be read was accepted.</source>
        <translation>Das Lesbare wurde angenommen.</translation>
    </message>
    <message>
        <source>This job is never to be uploaded.</source>
        <translation>Dieser Auftrag wird nie hochgeladen.</translation>
    </message>
    <message>
        <source>No cloud account is chosen: add one with &quot;reelyard-cli account add&quot;, choose one of several with &quot;account default&quot;, or set REELYARD_API_URL and REELYARD_API_KEY.</source>
        <translation>Kein Cloud-Konto ist gewählt: mit „reelyard-cli account add“ eines hinzufügen, mit „account default“ eines von mehreren wählen oder REELYARD_API_URL und REELYARD_API_KEY setzen.</translation>
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
        <translation>Name</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
</context>
<context>
    <name>reelyard::JobTableView</name>
    <message numerus="yes">
        <source>%Ln job</source>
        <translation>
            <numerusform>%Ln Auftrag</numerusform>
            <numerusform>%Ln Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln Auftrag</numerusform>
            <numerusform>%Ln Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>reelyard::KeychainStore</name>
    <message>
        <source>The system&apos;s key chain was not opened for Reelyard.</source>
        <translation>Der Schlüsselbund des Systems wurde für Reelyard nicht geöffnet.</translation>
    </message>
    <message>
        <source>The system&apos;s key chain does not answer.</source>
        <translation>Der Schlüsselbund des Systems antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>reelyard::LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Language of the window:</source>
        <translation>&amp;Sprache des Fensters:</translation>
    </message>
    <message>
        <source>It changes at once. What was written down earlier, such as why a job failed, stays as it was.</source>
        <translation>Sie ändert sich sofort. Was früher festgehalten wurde, etwa warum ein Auftrag fehlschlug, bleibt, wie es war.</translation>
    </message>
</context>
<context>
    <name>reelyard::LinksDialog</name>
    <message>
        <source>Add Links</source>
        <translation>Links hinzufügen</translation>
    </message>
    <message>
        <source>Links to videos, or paths on this computer, one a line:</source>
        <translation>Links zu Videos oder Pfade auf diesem Computer, je Zeile einer:</translation>
    </message>
    <message>
        <source>Links, one a line</source>
        <translation>Links, je Zeile einer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Open List…</source>
        <translation>Liste öffnen…</translation>
    </message>
    <message>
        <source>Adds everything that a text file names, a path or link a line</source>
        <translation>Fügt alles hinzu, was eine Textdatei nennt, je Zeile ein Pfad oder Link</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelyard::LocalBackend</name>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>The process that encoded this file did not answer any more and was ended.</source>
        <translation>Der Arbeitsprozess für diese Datei antwortete nicht mehr und wurde beendet.</translation>
    </message>
    <message>
        <source>Nothing happened for %1, so this job was ended.</source>
        <translation>%1 lang geschah nichts, deshalb wurde dieser Auftrag beendet.</translation>
    </message>
    <message>
        <source>This job was ended because it took %1 of memory; one job may take %2.</source>
        <translation>Dieser Auftrag wurde beendet, weil er %1 Speicher belegte; ein Auftrag darf %2 belegen.</translation>
    </message>
    <message>
        <source>This job was ended because it took %1 of memory; all jobs together may take %2 on this computer.</source>
        <translation>Dieser Auftrag wurde beendet, weil er %1 Speicher belegte; alle Aufträge zusammen dürfen auf diesem Computer %2 belegen.</translation>
    </message>
    <message>
        <source>The process that encoded this file crashed.</source>
        <translation>Der Arbeitsprozess für diese Datei ist abgestürzt.</translation>
    </message>
    <message>
        <source>The system ended this job when it had taken %1 of memory.</source>
        <translation>Das System hat diesen Auftrag beendet, als er %1 Speicher belegte.</translation>
    </message>
</context>
<context>
    <name>reelyard::MainWindow</name>
    <message>
        <source>Add Files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Add video files</source>
        <translation>Videodateien hinzufügen</translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add all videos of a folder</source>
        <translation>Alle Videos eines Ordners hinzufügen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Add Links</source>
        <translation>Links hinzufügen</translation>
    </message>
    <message>
        <source>Add links, or a list of links</source>
        <translation>Links oder eine Liste von Links hinzufügen</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Retry Failed</source>
        <translation>Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Run all failed jobs again</source>
        <translation>Alle fehlgeschlagenen Aufträge erneut ausführen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>Search jobs</source>
        <translation>Aufträge suchen</translation>
    </message>
    <message>
        <source>Search name, folder or error</source>
        <translation>Name, Ordner oder Fehler suchen</translation>
    </message>
    <message>
        <source>Words are looked for in name, folder and error. Also state:, preset:, class:, place: and batch:, with quotes around what has spaces, and a minus before what is not wanted.</source>
        <translation>Wörter werden in Name, Ordner und Fehler gesucht. Außerdem state:, preset:, class:, place: und batch:, mit Anführungszeichen um alles mit Leerzeichen und einem Minus vor dem, was nicht gewünscht ist.</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>“%1” is not connected. What needs it waits, and goes on by itself when it is back.</source>
        <translation>„%1“ ist nicht verbunden. Was es braucht, wartet und läuft von selbst weiter, sobald es wieder da ist.</translation>
    </message>
    <message>
        <source>The cloud cannot tell when its tasks change, and is asked instead. %1</source>
        <translation>Die Cloud kann nicht melden, wenn sich ihre Aufgaben ändern, und wird stattdessen abgefragt. %1</translation>
    </message>
    <message>
        <source>Nothing was added: there is no preset to convert with.</source>
        <translation>Nichts wurde hinzugefügt: Es gibt keine Vorgabe zum Konvertieren.</translation>
    </message>
    <message>
        <source>Nothing was added: %1 needs a logo. Choose it beside the preset.</source>
        <translation>Nichts wurde hinzugefügt: %1 braucht ein Logo. Es lässt sich neben der Vorgabe wählen.</translation>
    </message>
    <message>
        <source>Nothing was added: %1 needs a LUT. Choose it beside the preset.</source>
        <translation>Nichts wurde hinzugefügt: %1 braucht eine LUT. Sie lässt sich neben der Vorgabe wählen.</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Retry Failed (%1)</source>
        <translation>Fehlgeschlagene wiederholen (%1)</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>Nichts ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>No jobs here: %1</source>
        <translation>Hier sind keine Aufträge: %1</translation>
    </message>
    <message>
        <source>Drop to convert to %1
in %2</source>
        <translation>Ablegen, um zu konvertieren: %1
in %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The language changes when Reelyard starts next time: clips are still being found.</source>
        <translation>Die Sprache ändert sich beim nächsten Start von Reelyard: Es werden noch Clips gesucht.</translation>
    </message>
    <message>
        <source>The sample clip could not be made. %1</source>
        <translation>Der Beispielclip ließ sich nicht erstellen. %1</translation>
    </message>
    <message>
        <source>Quit Reelyard?</source>
        <translation>Reelyard beenden?</translation>
    </message>
    <message>
        <source>Jobs are still running.</source>
        <translation>Es laufen noch Aufträge.</translation>
    </message>
    <message>
        <source>If you quit now: %1</source>
        <translation>Beim sofortigen Beenden: %1</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>Finish the running ones, then quit</source>
        <translation>Laufende fertigstellen, dann beenden</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Watched Folders…</source>
        <translation>Über&amp;wachte Ordner…</translation>
    </message>
    <message>
        <source>&amp;Presets…</source>
        <translation>&amp;Vorgaben…</translation>
    </message>
    <message>
        <source>&amp;Cloud Accounts…</source>
        <translation>&amp;Cloud-Konten…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation>&amp;Auftrag</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Aktivität</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Nothing was added: %1 needs a logo or a LUT. Choose the preset and its file above the table first.</source>
        <translation>Nichts wurde hinzugefügt: %1 braucht ein Logo oder eine LUT. Bitte zuerst über der Tabelle die Vorgabe und ihre Datei wählen.</translation>
    </message>
    <message>
        <source>Choose a job to see its details</source>
        <translation>Auftrag wählen, um Einzelheiten zu sehen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
</context>
<context>
    <name>reelyard::MeasureTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>reelyard::MediaService</name>
    <message>
        <source>This file could not be examined.</source>
        <translation>Diese Datei ließ sich nicht untersuchen.</translation>
    </message>
    <message>
        <source>The graphics hardware could not be examined.</source>
        <translation>Die Grafikhardware ließ sich nicht untersuchen.</translation>
    </message>
    <message>
        <source>It took too long, or too much memory.</source>
        <translation>Es dauerte zu lange oder brauchte zu viel Speicher.</translation>
    </message>
</context>
<context>
    <name>reelyard::NewJobsBar</name>
    <message>
        <source>on</source>
        <translation>auf</translation>
    </message>
    <message>
        <source>Preset for new jobs</source>
        <translation>Vorgabe für neue Aufträge</translation>
    </message>
    <message>
        <source>Look at this preset and change it</source>
        <translation>Diese Vorgabe ansehen und ändern</translation>
    </message>
    <message>
        <source>Edit the preset</source>
        <translation>Vorgabe bearbeiten</translation>
    </message>
    <message>
        <source>Speed for new jobs</source>
        <translation>Tempo für neue Aufträge</translation>
    </message>
    <message>
        <source>Where the next clips are converted</source>
        <translation>Wo die nächsten Clips konvertiert werden</translation>
    </message>
    <message>
        <source>Where the logo stands</source>
        <translation>Wo das Logo steht</translation>
    </message>
    <message>
        <source>Names…</source>
        <translation>Namen…</translation>
    </message>
    <message>
        <source>Convert new clips to</source>
        <translation>Neue Clips konvertieren zu</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation>Sehr schnell</translation>
    </message>
    <message>
        <source>Faster encoding makes larger files or a plainer picture.</source>
        <translation>Schnelleres Kodieren ergibt größere Dateien oder ein schlichteres Bild.</translation>
    </message>
    <message>
        <source>This preset has one speed.</source>
        <translation>Diese Vorgabe hat nur ein Tempo.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>On this computer, and in the cloud what would not be done in time</source>
        <translation>Auf diesem Computer, und in der Cloud, was nicht rechtzeitig fertig würde</translation>
    </message>
    <message>
        <source>What is made with this preset is never to be uploaded.</source>
        <translation>Was mit dieser Vorgabe entsteht, wird nie hochgeladen.</translation>
    </message>
    <message>
        <source>Cannot run in the cloud: %1</source>
        <translation>Kann nicht in der Cloud laufen: %1</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>oben links</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>oben rechts</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>unten links</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>unten rechts</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>Logo wählen…</translation>
    </message>
    <message>
        <source>Choose a LUT…</source>
        <translation>LUT wählen…</translation>
    </message>
    <message>
        <source>This preset needs it.</source>
        <translation>Diese Vorgabe braucht es.</translation>
    </message>
    <message>
        <source>%1
Click to choose another one.</source>
        <translation>%1
Klicken, um etwas anderes zu wählen.</translation>
    </message>
    <message>
        <source>Logo: %1</source>
        <translation>Logo: %1</translation>
    </message>
    <message>
        <source>LUT: %1</source>
        <translation>LUT: %1</translation>
    </message>
    <message>
        <source>Where should the converted files go?</source>
        <translation>Wohin sollen die konvertierten Dateien?</translation>
    </message>
    <message>
        <source>Named %1</source>
        <translation>Benannt als %1</translation>
    </message>
    <message>
        <source>Files whose name is taken are skipped</source>
        <translation>Dateien mit vergebenem Namen werden übersprungen</translation>
    </message>
    <message>
        <source>Files whose name is taken are replaced</source>
        <translation>Dateien mit vergebenem Namen werden ersetzt</translation>
    </message>
    <message>
        <source>Outputs are kept only if they are smaller</source>
        <translation>Ausgaben werden nur behalten, wenn sie kleiner sind</translation>
    </message>
    <message>
        <source>The parts of a take are joined</source>
        <translation>Die Teile eines Takes werden verbunden</translation>
    </message>
    <message>
        <source>What was made before is made again</source>
        <translation>Was schon erstellt wurde, wird neu erstellt</translation>
    </message>
    <message>
        <source>Names*…</source>
        <translation>Namen*…</translation>
    </message>
    <message>
        <source>Names of the outputs, and what to do with files that exist</source>
        <translation>Namen der Ausgaben und Umgang mit vorhandenen Dateien</translation>
    </message>
    <message>
        <source>Names and existing files</source>
        <translation>Namen und vorhandene Dateien</translation>
    </message>
    <message>
        <source>%1
Click to choose another folder.</source>
        <translation>%1
Klicken, um einen anderen Ordner zu wählen.</translation>
    </message>
    <message>
        <source>Folder for converted files: %1</source>
        <translation>Ordner für konvertierte Dateien: %1</translation>
    </message>
</context>
<context>
    <name>reelyard::NewJobsSheet</name>
    <message>
        <source>Add a Cloud Account…</source>
        <translation>Cloud-Konto hinzufügen…</translation>
    </message>
    <message>
        <source>Options of the new clips</source>
        <translation>Optionen der neuen Clips</translation>
    </message>
    <message>
        <source>Preset of the new clips</source>
        <translation>Vorgabe der neuen Clips</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Mehrere</translation>
    </message>
    <message>
        <source>Speed of the new clips</source>
        <translation>Tempo der neuen Clips</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation>Sehr schnell</translation>
    </message>
    <message>
        <source>If a name is taken</source>
        <translation>Wenn ein Name vergeben ist</translation>
    </message>
    <message>
        <source>Name taken: add a number</source>
        <translation>Name vergeben: Zahl anhängen</translation>
    </message>
    <message>
        <source>Name taken: skip the clip</source>
        <translation>Name vergeben: Clip überspringen</translation>
    </message>
    <message>
        <source>Name taken: replace the file</source>
        <translation>Name vergeben: Datei ersetzen</translation>
    </message>
    <message>
        <source>Where to run</source>
        <translation>Ausführen auf</translation>
    </message>
    <message>
        <source>Ready in</source>
        <translation>Fertig in</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Uploads</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Several folders</source>
        <translation>Mehrere Ordner</translation>
    </message>
    <message>
        <source>Destination of the new clips: %1</source>
        <translation>Ziel der neuen Clips: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip got a number.</source>
        <translation>
            <numerusform>%Ln Clip bekam eine Zahl.</numerusform>
            <numerusform>%Ln Clips bekamen eine Zahl.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clips got a number.</source>
        <translation>
            <numerusform>%Ln Clip bekam eine Zahl.</numerusform>
            <numerusform>%Ln Clips bekamen eine Zahl.</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch unbekannt</translation>
    </message>
    <message>
        <source>%1, too late</source>
        <translation>%1, zu spät</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1, a guess</source>
        <translation>%1, geschätzt</translation>
    </message>
    <message>
        <source>On this computer, and in the cloud what would not be done by %1. You can say another time when they start.</source>
        <translation>Auf diesem Computer, und in der Cloud, was bis %1 nicht fertig würde. Beim Start lässt sich eine andere Zeit angeben.</translation>
    </message>
    <message>
        <source>%1; %2; %3 %4</source>
        <translation>%1; %2; %3 %4</translation>
    </message>
    <message>
        <source>Convert into</source>
        <translation>Konvertieren nach</translation>
    </message>
</context>
<context>
    <name>reelyard::NotificationsPage</name>
    <message>
        <source>Tell me</source>
        <translation>Benachrichtigen</translation>
    </message>
    <message>
        <source>When a &amp;batch ends</source>
        <translation>Wenn ein &amp;Stapel endet</translation>
    </message>
    <message>
        <source>Once for each batch, with how many are done and how many failed.</source>
        <translation>Einmal je Stapel, mit der Zahl der fertigen und der fehlgeschlagenen.</translation>
    </message>
    <message>
        <source>When a job &amp;needs me</source>
        <translation>Wenn ein Auftrag mich &amp;braucht</translation>
    </message>
    <message>
        <source>At most once an hour.</source>
        <translation>Höchstens einmal pro Stunde.</translation>
    </message>
    <message>
        <source>Once a &amp;day while work goes on</source>
        <translation>Einmal am &amp;Tag, solange die Arbeit läuft</translation>
    </message>
    <message>
        <source>Only where the work takes longer than a day: what was done since yesterday, and what is left.</source>
        <translation>Nur wenn die Arbeit länger als einen Tag dauert: was seit gestern fertig wurde und was offen ist.</translation>
    </message>
    <message>
        <source>Notifications come from the icon in the tray, and there is none now. What they would say is seen in the window.</source>
        <translation>Benachrichtigungen kommen vom Symbol im Infobereich, und derzeit gibt es keines. Was sie melden würden, steht im Fenster.</translation>
    </message>
</context>
<context>
    <name>reelyard::OutputOptionsDialog</name>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Keep an output only if it is smaller than its source</source>
        <translation>Ausgabe nur behalten, wenn sie kleiner als ihre Quelle ist</translation>
    </message>
    <message>
        <source>Join the parts of a take that the camera cut</source>
        <translation>Von der Kamera getrennte Teile eines Takes verbinden</translation>
    </message>
    <message>
        <source>Make also what was made before</source>
        <translation>Auch erstellen, was schon erstellt wurde</translation>
    </message>
    <message>
        <source>Names and Existing Files</source>
        <translation>Namen und vorhandene Dateien</translation>
    </message>
    <message>
        <source>Name of the outputs</source>
        <translation>Name der Ausgaben</translation>
    </message>
    <message>
        <source>Insert what a name can tell</source>
        <translation>Angabe in den Namen einfügen</translation>
    </message>
    <message>
        <source>What to do when a name is taken</source>
        <translation>Was geschieht, wenn ein Name vergeben ist</translation>
    </message>
    <message>
        <source>Add a number to the name</source>
        <translation>Zahl an den Namen anhängen</translation>
    </message>
    <message>
        <source>Skip the clip</source>
        <translation>Clip überspringen</translation>
    </message>
    <message>
        <source>Replace the file that is there</source>
        <translation>Vorhandene Datei ersetzen</translation>
    </message>
    <message>
        <source>The chosen preset makes folders, which are not compared.</source>
        <translation>Die gewählte Vorgabe erstellt Ordner; diese werden nicht verglichen.</translation>
    </message>
    <message>
        <source>Long recordings of GoPro, AVCHD, XDCAM EX and Canon XF cameras lie in several files on the card. Each recording becomes one clip.</source>
        <translation>Lange Aufnahmen von GoPro-, AVCHD-, XDCAM-EX- und Canon-XF-Kameras liegen in mehreren Dateien auf der Karte. Jede Aufnahme wird zu einem Clip.</translation>
    </message>
    <message>
        <source>Otherwise a clip is skipped when the same content was converted with the same preset to the same folder, and what was made is still there.</source>
        <translation>Sonst wird ein Clip übersprungen, wenn derselbe Inhalt mit derselben Vorgabe in denselben Ordner konvertiert wurde und das Ergebnis noch da ist.</translation>
    </message>
    <message>
        <source>Bucket for the outputs</source>
        <translation>Bucket für die Ausgaben</translation>
    </message>
    <message>
        <source>The outputs are made on this computer and then uploaded to storage that speaks S3. Leave it empty to put them into the folder.</source>
        <translation>Die Ausgaben entstehen auf diesem Computer und werden dann in einen S3-Speicher hochgeladen. Leer lassen, um sie in den Ordner zu legen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>If the name is taken</source>
        <translation>Wenn der Name vergeben ist</translation>
    </message>
    <message>
        <source>Bucket instead of the folder</source>
        <translation>Bucket statt Ordner</translation>
    </message>
    <message>
        <source>Holiday</source>
        <comment>an invented clip</comment>
        <translation>Urlaub</translation>
    </message>
    <message>
        <source>Day 1</source>
        <comment>an invented folder</comment>
        <translation>Tag 1</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>Name der Quelle</translation>
    </message>
    <message>
        <source>Its folder</source>
        <translation>Ihr Ordner</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Number: 0001, 0002, …</source>
        <translation>Nummer: 0001, 0002, …</translation>
    </message>
    <message>
        <source>Id in a list of links</source>
        <translation>Kennung in einer Liste von Links</translation>
    </message>
    <message>
        <source>Width of the output</source>
        <translation>Breite der Ausgabe</translation>
    </message>
    <message>
        <source>Height of the output</source>
        <translation>Höhe der Ausgabe</translation>
    </message>
    <message>
        <source>Size of the output: 1080p</source>
        <translation>Größe der Ausgabe: 1080p</translation>
    </message>
    <message>
        <source>Format of the output: h264</source>
        <translation>Format der Ausgabe: h264</translation>
    </message>
    <message>
        <source>Date of recording</source>
        <translation>Aufnahmedatum</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
    <message>
        <source>An address in S3 storage looks like s3://bucket/folder.</source>
        <translation>Eine Adresse im S3-Speicher sieht aus wie s3://bucket/folder.</translation>
    </message>
</context>
<context>
    <name>reelyard::OverviewTab</name>
    <message>
        <source>What is known about the job</source>
        <translation>Was über den Auftrag bekannt ist</translation>
    </message>
    <message>
        <source>Output beside the source</source>
        <translation>Ausgabe neben der Quelle</translation>
    </message>
    <message>
        <source>Sho&amp;w output:</source>
        <translation>Ausgabe &amp;zeigen:</translation>
    </message>
    <message>
        <source>It is never to be uploaded.</source>
        <translation>Er wird nie hochgeladen.</translation>
    </message>
    <message>
        <source>It has cost $%1.</source>
        <translation>Er hat $%1 gekostet.</translation>
    </message>
</context>
<context>
    <name>reelyard::PictureForm</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>Die beste</translation>
    </message>
    <message>
        <source>The first one</source>
        <translation>Die erste</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Picture tracks</source>
        <translation>Bildspuren</translation>
    </message>
    <message>
        <source>Which pictures of the source the output has. Cover art counts as none.</source>
        <translation>Welche Bilder der Quelle die Ausgabe hat. Coverbilder zählen nicht.</translation>
    </message>
    <message>
        <source>As the file type wants</source>
        <translation>Passend zum Dateityp</translation>
    </message>
    <message>
        <source>Copied, not encoded again</source>
        <translation>Kopiert, nicht neu kodiert</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>As the codec does by itself</source>
        <translation>Wie der Codec von sich aus</translation>
    </message>
    <message>
        <source>Constant quality</source>
        <translation>Konstante Qualität</translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation>Bitrate</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Quality, bit rate or size</source>
        <translation>Qualität, Bitrate oder Größe</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>How the quality is chosen</source>
        <translation>Wie die Qualität gewählt wird</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>Slower encoding makes smaller files of the same quality.</source>
        <translation>Langsameres Kodieren ergibt kleinere Dateien bei gleicher Qualität.</translation>
    </message>
    <message>
        <source>As the source</source>
        <translation>Wie die Quelle</translation>
    </message>
    <message>
        <source>At most %1 lines</source>
        <translation>Höchstens %1 Zeilen</translation>
    </message>
    <message>
        <source>As the source, even sides</source>
        <translation>Wie die Quelle, gerade Seitenlängen</translation>
    </message>
    <message>
        <source>Half of both sides</source>
        <translation>Beide Seiten halbiert</translation>
    </message>
    <message>
        <source>A quarter of both sides</source>
        <translation>Beide Seiten geviertelt</translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Lines are counted on the short side, so that upright pictures come out as large; nothing is enlarged.</source>
        <translation>Zeilen zählen an der kurzen Seite, damit Hochformat gleich groß wird; vergrößert wird nichts.</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>%1 pictures a second</source>
        <translation>%1 Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>At most %1 pictures a second</source>
        <translation>Höchstens %1 Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Bildrate</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Where the source is interlaced</source>
        <translation>Wo die Quelle interlaced ist</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Deinterlace</source>
        <translation>Deinterlacing</translation>
    </message>
    <message>
        <source>Makes whole pictures of the half pictures of old television.</source>
        <translation>Macht ganze Bilder aus den Halbbildern alten Fernsehens.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Pixels cut off: %1</source>
        <translation>Abgeschnittene Pixel: %1</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Beschnitt</translation>
    </message>
    <message>
        <source>Pixels that are taken away at the edges, before the size is changed.</source>
        <translation>Pixel, die an den Rändern wegfallen, bevor die Größe geändert wird.</translation>
    </message>
    <message>
        <source>A logo over the picture</source>
        <translation>Logo über dem Bild</translation>
    </message>
    <message>
        <source>The logo and its place are chosen beside the preset when jobs are added.</source>
        <translation>Logo und Position werden beim Hinzufügen von Aufträgen neben der Vorgabe gewählt.</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>Wasserzeichen</translation>
    </message>
    <message>
        <source>As written in the arguments</source>
        <translation>Wie in den Argumenten</translation>
    </message>
    <message>
        <source>Smaller numbers are a better picture and a larger file.</source>
        <translation>Kleinere Zahlen ergeben ein besseres Bild und eine größere Datei.</translation>
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
        <translation>Die Bitrate folgt daraus und aus der Länge jeder Quelle, in zwei Durchgängen.</translation>
    </message>
    <message>
        <source>%1 (slowest)</source>
        <translation>%1 (am langsamsten)</translation>
    </message>
    <message>
        <source>%1 (fastest)</source>
        <translation>%1 (am schnellsten)</translation>
    </message>
    <message>
        <source>The arguments cut in another way, which is kept.</source>
        <translation>Die Argumente schneiden auf andere Weise ab; das bleibt so.</translation>
    </message>
</context>
<context>
    <name>reelyard::PicturePair</name>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>A picture of the source</source>
        <translation>Ein Bild der Quelle</translation>
    </message>
    <message>
        <source>A picture of the output</source>
        <translation>Ein Bild der Ausgabe</translation>
    </message>
    <message>
        <source>A picture of the source and one of the output</source>
        <translation>Ein Bild der Quelle und eines der Ausgabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>reelyard::PlaceChooser</name>
    <message>
        <source>It will not be done by %1, but by about %2.</source>
        <translation>Es wird nicht bis %1 fertig, sondern bis etwa %2.</translation>
    </message>
</context>
<context>
    <name>reelyard::PresetDesk</name>
    <message>
        <source>The preset needs a name.</source>
        <translation>Die Vorgabe braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a preset named &quot;%1&quot; already.</source>
        <translation>Es gibt schon eine Vorgabe namens „%1“.</translation>
    </message>
    <message>
        <source>The file cannot be imported: %1</source>
        <translation>Die Datei lässt sich nicht importieren: %1</translation>
    </message>
</context>
<context>
    <name>reelyard::PresetEditor</name>
    <message>
        <source>Makes one output of each source.</source>
        <translation>Erstellt eine Ausgabe aus jeder Quelle.</translation>
    </message>
    <message>
        <source>ffmpeg arguments</source>
        <translation>ffmpeg-Argumente</translation>
    </message>
    <message>
        <source>Outputs of the preset</source>
        <translation>Ausgaben der Vorgabe</translation>
    </message>
    <message>
        <source>Add an Output</source>
        <translation>Ausgabe hinzufügen</translation>
    </message>
    <message>
        <source>A preset can make several files of one source: a copy for viewing and a proxy, say.</source>
        <translation>Eine Vorgabe kann mehrere Dateien aus einer Quelle erstellen, etwa eine Ansichtskopie und einen Proxy.</translation>
    </message>
    <message>
        <source>Remove It</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove this output</source>
        <translation>Diese Ausgabe entfernen</translation>
    </message>
    <message>
        <source>This preset</source>
        <translation>Diese Vorgabe</translation>
    </message>
    <message>
        <source>Never uploaded</source>
        <translation>Nie hochgeladen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Its jobs run on this computer, whatever is chosen elsewhere.</source>
        <translation>Ihre Aufträge laufen auf diesem Computer, was anderswo auch gewählt ist.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Takes %1 out of the arguments</source>
        <translation>Nimmt %1 aus den Argumenten</translation>
    </message>
    <message>
        <source>Its ffmpeg arguments</source>
        <translation>Ihre ffmpeg-Argumente</translation>
    </message>
</context>
<context>
    <name>reelyard::PresetList</name>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>Cannot run here: %1</source>
        <translation>Kann hier nicht laufen: %1</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>%1, cannot run here</source>
        <translation>%1, kann hier nicht laufen</translation>
    </message>
</context>
<context>
    <name>reelyard::PresetTrial</name>
    <message>
        <source>The process that tried this preset came to an end by itself.</source>
        <translation>Der Prozess, der diese Vorgabe ausprobierte, hat sich von selbst beendet.</translation>
    </message>
    <message>
        <source>There is no room for temporary files.</source>
        <translation>Es ist kein Platz für temporäre Dateien.</translation>
    </message>
</context>
<context>
    <name>reelyard::PresetWindow</name>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>No preset matches “%1”.</source>
        <translation>Keine Vorgabe passt zu „%1“.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Del</source>
        <translation>Ctrl+Shift+Del</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Reset to What Was Shipped</source>
        <translation>Auf mitgelieferte Fassung zurücksetzen</translation>
    </message>
    <message>
        <source>Search presets</source>
        <translation>Vorgaben suchen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Try on a File…</source>
        <translation>An Datei ausprobieren…</translation>
    </message>
    <message>
        <source>Encodes about ten seconds of a file with the preset as it is now</source>
        <translation>Kodiert etwa zehn Sekunden einer Datei mit der Vorgabe, wie sie jetzt ist</translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Choose a preset on the left to look at it or change it.

Videos that are dropped on one become what it makes.</source>
        <translation>Links eine Vorgabe wählen, um sie anzusehen oder zu ändern.

Videos, die auf einer abgelegt werden, werden mit ihr konvertiert.</translation>
    </message>
    <message>
        <source>new, not saved yet</source>
        <translation>neu, noch nicht gespeichert</translation>
    </message>
    <message>
        <source>shipped with Reelyard; changes are saved as your own version</source>
        <translation>mit Reelyard geliefert; Änderungen werden als eigene Fassung gespeichert</translation>
    </message>
    <message>
        <source>your version of a shipped preset</source>
        <translation>Ihre Fassung einer mitgelieferten Vorgabe</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>Ihre eigene</translation>
    </message>
    <message>
        <source>Cannot be saved: %1</source>
        <translation>Kann nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>Seeing whether it runs here…</source>
        <translation>Es wird geprüft, ob sie hier läuft…</translation>
    </message>
    <message>
        <source>Runs on this computer. Not saved yet.</source>
        <translation>Läuft auf diesem Computer. Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Runs on this computer.</source>
        <translation>Läuft auf diesem Computer.</translation>
    </message>
    <message>
        <source>Cannot run here: %1</source>
        <translation>Kann hier nicht laufen: %1</translation>
    </message>
    <message>
        <source>New Preset</source>
        <translation>Neue Vorgabe</translation>
    </message>
    <message>
        <source>My preset</source>
        <translation>Meine Vorgabe</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>Rename a Preset</source>
        <translation>Vorgabe umbenennen</translation>
    </message>
    <message>
        <source>There is a preset named &quot;%1&quot; already.</source>
        <translation>Es gibt schon eine Vorgabe namens „%1“.</translation>
    </message>
    <message>
        <source>Delete a Preset</source>
        <translation>Vorgabe löschen</translation>
    </message>
    <message>
        <source>Delete &quot;%1&quot;?</source>
        <translation>„%1“ löschen?</translation>
    </message>
    <message>
        <source>Jobs that were added with it stay as they are.</source>
        <translation>Aufträge, die damit hinzugefügt wurden, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Reset a Preset</source>
        <translation>Vorgabe zurücksetzen</translation>
    </message>
    <message>
        <source>Bring &quot;%1&quot; back to what was shipped?</source>
        <translation>„%1“ auf die mitgelieferte Fassung zurücksetzen?</translation>
    </message>
    <message>
        <source>Your version of it is deleted. Jobs that were added with it stay as they are.</source>
        <translation>Ihre Fassung davon wird gelöscht. Aufträge, die damit hinzugefügt wurden, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Keep my version</source>
        <translation>Eigene behalten</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Exportiert nach %1.</translation>
    </message>
    <message>
        <source>Cannot Run Here</source>
        <translation>Kann hier nicht laufen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot run on this computer: %2</source>
        <translation>„%1“ kann auf diesem Computer nicht laufen: %2</translation>
    </message>
    <message>
        <source>It can be saved all the same, and is marked in the list.</source>
        <translation>Sie lässt sich trotzdem speichern und ist in der Liste gekennzeichnet.</translation>
    </message>
    <message>
        <source>Save It Anyway</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>reelyard::Publisher</name>
    <message>
        <source>&quot;%1&quot; could not be written: %2</source>
        <translation>„%1“ ließ sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>There is a file with this name.</source>
        <translation>Es gibt schon eine Datei mit diesem Namen.</translation>
    </message>
    <message>
        <source>The upload was stopped.</source>
        <translation>Der Upload wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>reelyard::QueueButton</name>
    <message>
        <source>Pause after the running jobs</source>
        <translation>Nach den laufenden Aufträgen pausieren</translation>
    </message>
    <message>
        <source>Pause now</source>
        <translation>Jetzt pausieren</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>What runs is finished, nothing new starts</source>
        <translation>Was läuft, wird fertig; nichts Neues beginnt</translation>
    </message>
    <message>
        <source>What runs stands still, and goes on where it was</source>
        <translation>Was läuft, steht still und läuft später dort weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Pause all running jobs where they are</source>
        <translation>Alle laufenden Aufträge dort pausieren, wo sie sind</translation>
    </message>
    <message>
        <source>Let the jobs run</source>
        <translation>Aufträge laufen lassen</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Jetzt stoppen</translation>
    </message>
    <message>
        <source>Stop now: %1</source>
        <translation>Jetzt stoppen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running job goes back to the queue</source>
        <translation>
            <numerusform>%Ln laufender Auftrag kehrt in die Warteschlange zurück</numerusform>
            <numerusform>%Ln laufende Aufträge kehren in die Warteschlange zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running jobs go back to the queue</source>
        <translation>
            <numerusform>%Ln laufender Auftrag kehrt in die Warteschlange zurück</numerusform>
            <numerusform>%Ln laufende Aufträge kehren in die Warteschlange zurück</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelyard::RetriesPage</name>
    <message>
        <source>When a job goes wrong</source>
        <translation>Wenn bei einem Auftrag etwas schiefgeht</translation>
    </message>
    <message>
        <source>&amp;Attempts before a job counts as failed:</source>
        <translation>&amp;Versuche, bis ein Auftrag als fehlgeschlagen gilt:</translation>
    </message>
    <message>
        <source>For trouble that may pass, such as a lost connection. A damaged file is not tried again.</source>
        <translation>Bei Störungen, die vorübergehen können, etwa einer verlorenen Verbindung. Eine beschädigte Datei wird nicht erneut versucht.</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;End an attempt in which nothing moves for:</source>
        <translation>Versuch &amp;beenden bei Stillstand von:</translation>
    </message>
    <message>
        <source>Neither a picture nor a byte: the file or the way to it hangs. It is then tried again.</source>
        <translation>Weder ein Bild noch ein Byte: Die Datei oder der Weg zu ihr hängt. Dann folgt ein neuer Versuch.</translation>
    </message>
    <message>
        <source>Between attempts Reelyard waits 2, 4 and 8 seconds, or as long as a server asks it to. A disk or a share that is away is waited for, and that uses up no attempt.</source>
        <translation>Zwischen Versuchen wartet Reelyard 2, 4 und 8 Sekunden oder so lange, wie ein Server verlangt. Auf ein Laufwerk oder eine Freigabe, die nicht da ist, wird gewartet; das verbraucht keinen Versuch.</translation>
    </message>
</context>
<context>
    <name>reelyard::RetryDialog</name>
    <message>
        <source>Run Again with Changes</source>
        <translation>Mit Änderungen erneut ausführen</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation>Sehr schnell</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Run Again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>None of these jobs can run again: they run, or have not been tried yet.</source>
        <translation>Keiner dieser Aufträge lässt sich erneut ausführen: Sie laufen oder wurden noch nicht versucht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job will run again with this preset.</source>
        <translation>
            <numerusform>%Ln Auftrag wird mit dieser Vorgabe erneut ausgeführt.</numerusform>
            <numerusform>%Ln Aufträge werden mit dieser Vorgabe erneut ausgeführt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs will run again with this preset.</source>
        <translation>
            <numerusform>%Ln Auftrag wird mit dieser Vorgabe erneut ausgeführt.</numerusform>
            <numerusform>%Ln Aufträge werden mit dieser Vorgabe erneut ausgeführt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln job:</source>
        <translation>
            <numerusform>Für %Ln Auftrag:</numerusform>
            <numerusform>Für %Ln Aufträge:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln jobs:</source>
        <translation>
            <numerusform>Für %Ln Auftrag:</numerusform>
            <numerusform>Für %Ln Aufträge:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation>Nichts ist anders.</translation>
    </message>
</context>
<context>
    <name>reelyard::S3Client</name>
    <message>
        <source>The storage sends the same part of its list again and again.</source>
        <translation>Der Speicher sendet immer wieder denselben Teil seiner Liste.</translation>
    </message>
    <message>
        <source>There are more files in the bucket than can be listed. Choose a folder in it.</source>
        <translation>Im Bucket sind mehr Dateien, als sich auflisten lassen. Bitte einen Ordner darin wählen.</translation>
    </message>
    <message>
        <source>A file in the storage needs a name.</source>
        <translation>Eine Datei im Speicher braucht einen Namen.</translation>
    </message>
    <message>
        <source>The address of the storage, or the name of the bucket, is not one.</source>
        <translation>Die Adresse des Speichers oder der Name des Buckets ist ungültig.</translation>
    </message>
    <message>
        <source>The storage does not say how large the file is.</source>
        <translation>Der Speicher sagt nicht, wie groß die Datei ist.</translation>
    </message>
    <message>
        <source>The storage does not tell which parts of the file it has.</source>
        <translation>Der Speicher sagt nicht, welche Teile der Datei er hat.</translation>
    </message>
    <message>
        <source>The file in the storage is not as long as the one that was sent.</source>
        <translation>Die Datei im Speicher ist nicht so lang wie die gesendete.</translation>
    </message>
    <message>
        <source>The storage gave an answer that cannot be read.</source>
        <translation>Der Speicher gab eine unlesbare Antwort.</translation>
    </message>
    <message>
        <source>What arrived at the storage is not what was sent.</source>
        <translation>Was beim Speicher ankam, ist nicht das, was gesendet wurde.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed while it was uploaded.</source>
        <translation>„%1“ wurde während des Uploads verändert.</translation>
    </message>
</context>
<context>
    <name>reelyard::SchedulePage</name>
    <message>
        <source>Start jobs &amp;only between</source>
        <translation>Aufträge &amp;nur starten zwischen</translation>
    </message>
    <message>
        <source>Start jobs from</source>
        <translation>Aufträge starten ab</translation>
    </message>
    <message>
        <source>Start jobs until</source>
        <translation>Aufträge starten bis</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>When jobs run</source>
        <translation>Wann Aufträge laufen</translation>
    </message>
    <message>
        <source>Jobs that run at the end of these hours are finished.</source>
        <translation>Aufträge, die am Ende dieser Zeit laufen, werden fertiggestellt.</translation>
    </message>
    <message>
        <source>&amp;Wait while the computer runs on battery</source>
        <translation>&amp;Warten, solange der Computer im Akkubetrieb ist</translation>
    </message>
    <message>
        <source>Running jobs stand still and go on where they were.</source>
        <translation>Laufende Aufträge stehen still und laufen dort weiter, wo sie waren.</translation>
    </message>
    <message>
        <source>Choose two different times between which jobs may start.</source>
        <translation>Bitte zwei verschiedene Zeiten wählen, zwischen denen Aufträge starten dürfen.</translation>
    </message>
</context>
<context>
    <name>reelyard::SearchField</name>
    <message>
        <source>There is no state “%1”.</source>
        <translation>Den Zustand „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no preset “%1”.</source>
        <translation>Die Vorgabe „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no kind of error “%1”.</source>
        <translation>Die Fehlerart „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no place “%1”.</source>
        <translation>Den Ort „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no batch “%1”.</source>
        <translation>Den Stapel „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>What can be searched for</source>
        <translation>Wonach sich suchen lässt</translation>
    </message>
    <message>
        <source>“%1:” is looked for as a word. Did you mean %2?</source>
        <translation>„%1:“ wird als Wort gesucht. War %2 gemeint?</translation>
    </message>
    <message>
        <source>“%1:” is looked for as a word. Known are %2.</source>
        <translation>„%1:“ wird als Wort gesucht. Bekannt sind %2.</translation>
    </message>
    <message>
        <source>%1 Did you mean %2?</source>
        <translation>%1 War %2 gemeint?</translation>
    </message>
    <message>
        <source>Behind %1 stands what is looked for. The down key shows what there is.</source>
        <translation>Hinter %1 steht, was gesucht wird. Die Pfeiltaste nach unten zeigt, was es gibt.</translation>
    </message>
</context>
<context>
    <name>reelyard::Secrets</name>
    <message>
        <source>This Reelyard was built without the system&apos;s key chain.</source>
        <translation>Dieses Reelyard wurde ohne den Schlüsselbund des Systems gebaut.</translation>
    </message>
</context>
<context>
    <name>reelyard::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Files and names</source>
        <translation>Dateien und Namen</translation>
    </message>
    <message>
        <source>Cloud accounts</source>
        <translation>Cloud-Konten</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>reelyard::ShortcutSheet</name>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search what it does, or a key</source>
        <translation>Funktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>reelyard::ShownJobModel</name>
    <message>
        <source>%1: %2</source>
        <comment>state: what is told of it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>reelyard::SidebarDelegate</name>
    <message>
        <source>Name of the batch</source>
        <translation>Name des Stapels</translation>
    </message>
</context>
<context>
    <name>reelyard::SortMenu</name>
    <message>
        <source>S&amp;ort By</source>
        <translation>S&amp;ortieren nach</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>&amp;Aufsteigend</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>A&amp;bsteigend</translation>
    </message>
</context>
<context>
    <name>reelyard::SoundForm</name>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Settings for One Track</source>
        <translation>Einstellungen für eine Spur</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>Die beste</translation>
    </message>
    <message>
        <source>The first one</source>
        <translation>Die erste</translation>
    </message>
    <message>
        <source>The second one</source>
        <translation>Die zweite</translation>
    </message>
    <message>
        <source>The first and the second</source>
        <translation>Die erste und die zweite</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Sound tracks</source>
        <translation>Tonspuren</translation>
    </message>
    <message>
        <source>Which sound tracks of the source the output has. Sources without them give none.</source>
        <translation>Welche Tonspuren der Quelle die Ausgabe hat. Quellen ohne Tonspuren ergeben keine.</translation>
    </message>
    <message>
        <source>All tracks</source>
        <translation>Alle Spuren</translation>
    </message>
    <message>
        <source>One track can be encoded otherwise than the others: copied, say.</source>
        <translation>Eine Spur kann anders kodiert werden als die anderen, etwa kopiert.</translation>
    </message>
    <message>
        <source>As the file type wants</source>
        <translation>Passend zum Dateityp</translation>
    </message>
    <message>
        <source>Copied as they are</source>
        <translation>Unverändert kopiert</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Track %1:</source>
        <translation>Spur %1:</translation>
    </message>
    <message>
        <source>Encode this track as all others</source>
        <translation>Diese Spur wie alle anderen kodieren</translation>
    </message>
    <message>
        <source>Encode track %1 as all others</source>
        <translation>Spur %1 wie alle anderen kodieren</translation>
    </message>
</context>
<context>
    <name>reelyard::StatusStrip</name>
    <message>
        <source>%1 done</source>
        <translation>%1 fertig</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>done %1–%2</source>
        <translation>fertig %1–%2</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>On battery: %1 until there is mains power</source>
        <translation>Akkubetrieb: %1, bis Netzstrom da ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running job stands still</source>
        <translation>
            <numerusform>%Ln laufender Auftrag steht still</numerusform>
            <numerusform>%Ln laufende Aufträge stehen still</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running jobs stand still</source>
        <translation>
            <numerusform>%Ln laufender Auftrag steht still</numerusform>
            <numerusform>%Ln laufende Aufträge stehen still</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pausing: %Ln running job is finished first</source>
        <translation>
            <numerusform>Pausiert gleich: %Ln laufender Auftrag wird erst fertig</numerusform>
            <numerusform>Pausiert gleich: %Ln laufende Aufträge werden erst fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pausing: %Ln running jobs are finished first</source>
        <translation>
            <numerusform>Pausiert gleich: %Ln laufender Auftrag wird erst fertig</numerusform>
            <numerusform>Pausiert gleich: %Ln laufende Aufträge werden erst fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing runs: %1</source>
        <translation>Nichts läuft: %1</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 in Arbeit</translation>
    </message>
    <message>
        <source>%1 spent this month, %2 reserved</source>
        <translation>%1 in diesem Monat ausgegeben, %2 reserviert</translation>
    </message>
    <message>
        <source>Nothing started yet</source>
        <translation>Noch nichts gestartet</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Noch keine Aufträge</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>%1 of all work</source>
        <translation>%1 der gesamten Arbeit</translation>
    </message>
</context>
<context>
    <name>reelyard::TaskFollower</name>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
</context>
<context>
    <name>reelyard::TryDialog</name>
    <message>
        <source>Choose a File…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut ausprobieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try a Preset</source>
        <translation>Vorgabe ausprobieren</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Keine Datei gewählt</translation>
    </message>
    <message>
        <source>With the preset as it is now</source>
        <translation>Mit der Vorgabe, wie sie jetzt ist</translation>
    </message>
    <message>
        <source>Output that is shown</source>
        <translation>Gezeigte Ausgabe</translation>
    </message>
    <message>
        <source>How far the try is</source>
        <translation>Fortschritt der Probe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>About ten seconds from the middle of a file are encoded, and one moment of it is shown here beside the source.</source>
        <translation>Etwa zehn Sekunden aus der Mitte einer Datei werden kodiert, und ein Moment davon wird hier neben der Quelle gezeigt.</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>%1 ausprobieren</translation>
    </message>
    <message>
        <source>Encoding about ten seconds from the middle…</source>
        <translation>Etwa zehn Sekunden aus der Mitte werden kodiert…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing of it was kept.</source>
        <translation>Abgebrochen. Nichts davon wurde behalten.</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>Es gibt nichts zu zeigen.</translation>
    </message>
    <message>
        <source>This output has no picture.</source>
        <translation>Diese Ausgabe hat kein Bild.</translation>
    </message>
    <message>
        <source>%1 of the source became %2. The picture is at %3.</source>
        <translation>Aus %1 der Quelle wurden %2. Das Bild liegt bei %3.</translation>
    </message>
    <message>
        <source>The whole file (%1) would have about %2 and take about %3 on this computer.</source>
        <translation>Die ganze Datei (%1) hätte etwa %2 und bräuchte etwa %3 auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>reelyard::UndoBar</name>
    <message numerus="yes">
        <source>%Ln job cancelled</source>
        <translation>
            <numerusform>%Ln Auftrag abgebrochen</numerusform>
            <numerusform>%Ln Aufträge abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs cancelled</source>
        <translation>
            <numerusform>%Ln Auftrag abgebrochen</numerusform>
            <numerusform>%Ln Aufträge abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job removed</source>
        <translation>
            <numerusform>%Ln Auftrag entfernt</numerusform>
            <numerusform>%Ln Aufträge entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs removed</source>
        <translation>
            <numerusform>%Ln Auftrag entfernt</numerusform>
            <numerusform>%Ln Aufträge entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job changed</source>
        <translation>
            <numerusform>%Ln Auftrag geändert</numerusform>
            <numerusform>%Ln Aufträge geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs changed</source>
        <translation>
            <numerusform>%Ln Auftrag geändert</numerusform>
            <numerusform>%Ln Aufträge geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo Cancel</source>
        <translation>&amp;Rückgängig: Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Undo Remove</source>
        <translation>&amp;Rückgängig: Entfernen</translation>
    </message>
    <message>
        <source>&amp;Undo Change</source>
        <translation>&amp;Rückgängig: Ändern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>reelyard::VaultFile</name>
    <message>
        <source>Another program is changing the stored keys, or their folder cannot be written.</source>
        <translation>Ein anderes Programm ändert gerade die gespeicherten Schlüssel, oder ihr Ordner lässt sich nicht beschreiben.</translation>
    </message>
</context>
<context>
    <name>reelyard::WatchDesk</name>
    <message>
        <source>What arrives in a watched folder cannot be put into a bucket.</source>
        <translation>Was in einem überwachten Ordner ankommt, kann nicht in einen Bucket gelegt werden.</translation>
    </message>
</context>
<context>
    <name>reelyard::WatchDialog</name>
    <message>
        <source>Watched Folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>Every video that arrives in one of these folders becomes a job, as soon as it has stood still for a while. A folder that you add now converts to %1, in %2, and takes a file after %3.</source>
        <translation>Jedes Video, das in einem dieser Ordner ankommt, wird zu einem Auftrag, sobald es eine Weile unverändert ist. Ein Ordner, der jetzt hinzugefügt wird, konvertiert zu %1, in %2, und übernimmt eine Datei nach %3.</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Watches the folder no more; jobs that were taken from it stay</source>
        <translation>Überwacht den Ordner nicht mehr; Aufträge, die daraus kamen, bleiben</translation>
    </message>
    <message>
        <source>No folder is watched yet.</source>
        <translation>Noch wird kein Ordner überwacht.</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Ordner überwachen</translation>
    </message>
</context>
<context>
    <name>reelyard::WebhookBox</name>
    <message>
        <source>Let the &amp;cloud tell when its tasks change (webhooks)</source>
        <translation>&amp;Cloud melden lassen, wenn sich ihre Aufgaben ändern (Webhooks)</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut testen</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>Listen at</source>
        <translation>Lauschen an</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Sends a message through the public address and sees whether it comes back.</source>
        <translation>Sendet eine Nachricht über die öffentliche Adresse und prüft, ob sie zurückkommt.</translation>
    </message>
    <message>
        <source>P&amp;ublic address:</source>
        <translation>Ö&amp;ffentliche Adresse:</translation>
    </message>
    <message>
        <source>What the cloud calls; a tunnel or proxy has to lead from there to this computer.</source>
        <translation>Was die Cloud aufruft; ein Tunnel oder Proxy muss von dort zu diesem Computer führen.</translation>
    </message>
    <message>
        <source>Listen &amp;at:</source>
        <translation>&amp;Lauschen an:</translation>
    </message>
    <message>
        <source>The address of this computer that the tunnel or proxy reaches.</source>
        <translation>Die Adresse dieses Computers, die der Tunnel oder Proxy erreicht.</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>&amp;Port:</translation>
    </message>
    <message>
        <source>The port that the tunnel or proxy leads to.</source>
        <translation>Der Port, zu dem der Tunnel oder Proxy führt.</translation>
    </message>
    <message>
        <source>Results come a little earlier, and the cloud is asked less often.</source>
        <translation>Ergebnisse kommen etwas früher, und die Cloud wird seltener abgefragt.</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test läuft…</translation>
    </message>
    <message>
        <source>Tested %1</source>
        <translation>Getestet %1</translation>
    </message>
    <message>
        <source>Webhooks: %1</source>
        <translation>Webhooks: %1</translation>
    </message>
</context>
<context>
    <name>reelyard::WebhookReceiver</name>
    <message>
        <source>Webhooks need an address of this computer, 127.0.0.1 for example.</source>
        <translation>Webhooks brauchen eine Adresse dieses Computers, zum Beispiel 127.0.0.1.</translation>
    </message>
    <message>
        <source>The public address has to look like https://name.example/path.</source>
        <translation>Die öffentliche Adresse muss aussehen wie https://name.example/path.</translation>
    </message>
    <message>
        <source>The test was ended before it had a result.</source>
        <translation>Der Test wurde beendet, bevor er ein Ergebnis hatte.</translation>
    </message>
    <message>
        <source>Webhooks are switched off.</source>
        <translation>Webhooks sind ausgeschaltet.</translation>
    </message>
    <message>
        <source>The public address cannot be reached: %1</source>
        <translation>Die öffentliche Adresse ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>Somebody else answers at the public address: the test message got the answer %1 and did not come here.</source>
        <translation>Unter der öffentlichen Adresse antwortet jemand anderes: Die Testnachricht bekam die Antwort %1 und kam hier nicht an.</translation>
    </message>
    <message numerus="yes">
        <source>The test message did not arrive within %Ln seconds. The public address may lead elsewhere, or something on the way holds it back.</source>
        <translation>
            <numerusform>Die Testnachricht kam nicht innerhalb von %Ln Sekunde an. Die öffentliche Adresse führt vielleicht anderswohin, oder unterwegs hält etwas sie auf.</numerusform>
            <numerusform>Die Testnachricht kam nicht innerhalb von %Ln Sekunden an. Die öffentliche Adresse führt vielleicht anderswohin, oder unterwegs hält etwas sie auf.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reelyard::WorkerProcess</name>
    <message>
        <source>The program part that encodes is of another version. Please close Reelyard and start it again.</source>
        <translation>Der kodierende Programmteil hat eine andere Version. Bitte Reelyard schließen und neu starten.</translation>
    </message>
    <message>
        <source>The program part that encodes could not be started. Please install Reelyard again.</source>
        <translation>Der kodierende Programmteil ließ sich nicht starten. Bitte Reelyard neu installieren.</translation>
    </message>
</context>
</TS>
