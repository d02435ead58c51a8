-- What jobs take in the cloud, sending and receiving included, is not what they take here.
ALTER TABLE speeds ADD COLUMN place TEXT NOT NULL DEFAULT 'local' CHECK (place = 'local' OR place = 'cloud');
