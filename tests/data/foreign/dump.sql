-- a dump
CREATE TABLE members (nation TEXT);
