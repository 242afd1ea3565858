-- Facts and who may do what. Words, codenames and areas are sealed (age) in the columns of type bytea;
-- the keys that open them are in the table seal_key, which no backup of this database holds.

create table account (
  id uuid primary key,
  name varchar(80) not null unique,
  roles varchar(200) not null,          -- codes of Role, joined by commas
  passphrase varchar(300),              -- Argon2id; null until the account was taken up
  recipient varchar(4000),              -- public age key of a recipient
  identity bytea,                       -- its secret half, an age file under the account's passphrase
  language varchar(2) not null,
  active boolean not null,
  invitation varchar(64) unique,        -- SHA-256 of the one-time word that takes the account up
  invited_until date,
  created timestamp with time zone not null
);

-- Passkeys, under the names and columns that Spring Security wants.
create table user_entities (
  id varchar(1000) primary key,
  name varchar(100) not null unique,    -- the account's name
  display_name varchar(200)
);

create table user_credentials (
  credential_id varchar(1000) primary key,
  user_entity_user_id varchar(1000) not null references user_entities(id),
  public_key bytea not null,
  signature_count bigint,
  uv_initialized boolean,
  backup_eligible boolean not null,
  authenticator_transports varchar(1000),
  public_key_credential_type varchar(100),
  backup_state boolean not null,
  attestation_object bytea,
  attestation_client_data_json bytea,
  created timestamp with time zone,
  last_used timestamp with time zone,
  label varchar(1000) not null          -- how its owner calls it
);

-- What needs a second pair of eyes: asked by one account, granted by another.
create table request (
  id uuid primary key,
  kind varchar(20) not null,
  subject uuid not null,
  detail varchar(200) not null,
  asked_by uuid not null references account(id),
  asked timestamp with time zone not null
);

create table partner (
  id uuid primary key,
  pseudonym varchar(12) not null unique,
  reliability varchar(1) not null,      -- Admiralty code A to F
  origin integer not null,              -- independence group: partners who share sources share the number
  at_risk boolean not null,
  sealed bytea,                         -- codename, languages, area, signs, contact; null once forgotten
  version integer not null
);

create table partner_recipient (
  partner uuid not null references partner(id),
  account uuid not null references account(id),
  primary key (partner, account)
);

create table reliability (
  partner uuid not null references partner(id),
  letter varchar(1) not null,
  given timestamp with time zone not null,
  account uuid not null references account(id)
);

create table report (
  id uuid primary key,
  source varchar(8) not null,           -- drop, typed, call, table
  state varchar(8) not null,            -- sealed, open, done
  received date not null,
  size_class bigint not null,           -- bytes of the envelope's size class
  language varchar(2),                  -- null until opened
  partner uuid references partner(id),
  envelope bytea,                       -- as it came; null once opened and sealed to its own key
  words bytea,                          -- text, day told, attachments, spans; sealed to the report's own key
  fingerprint varchar(64) unique,       -- SHA-256 of the envelope: what comes twice is kept once
  duress boolean not null,
  version integer not null
);

create index report_state on report(state);

create table report_recipient (
  report uuid not null references report(id),
  account uuid not null references account(id),
  primary key (report, account)
);

-- Mailboxes of duress codenames, as SHA-256: the first report of a partner says which one it is.
create table duress (
  mailbox varchar(64) primary key
);

-- The secret key of one report or partner, an age file to its recipients. Deleting the row is forgetting.
create table seal_key (
  subject uuid primary key,
  sealed bytea not null
);

create table observation (
  id uuid primary key,
  report uuid references report(id),
  partner uuid references partner(id),
  outlet varchar(80),                   -- who published it, for imported tables
  received date not null,
  state varchar(10) not null,           -- proposed, confirmed, rejected
  by_reader boolean not null,           -- read by the reader, or added by a person
  kind varchar(20) not null,
  good varchar(60),
  place varchar(60),
  country varchar(2),
  day_from date,
  day_to date,
  amount numeric(24, 8),
  currency varchar(3),
  unit varchar(20),
  modality varchar(10) not null,
  fields text not null,                 -- the typed fact as JSON, in the contract's fields, without evidence
  said text,                            -- what the reader said, where a person corrected it
  reliability varchar(1),               -- Admiralty code of the source when it was confirmed
  credibility integer,                  -- Admiralty code of the item, 1 to 6
  decided_by uuid references account(id),
  decided timestamp with time zone,
  version integer not null
);
create index observation_report on observation(report);
create index observation_partner on observation(partner);

create table figure (
  report uuid not null references report(id),
  number integer not null,              -- its place among the report's unread figures
  state varchar(10) not null,           -- open, ignored, used, waived
  reason varchar(200) not null,
  primary key (report, number)
);

create table saved_search (
  id uuid primary key,
  account uuid not null references account(id),
  name varchar(80) not null,
  query varchar(2000) not null
);

create table audit (
  seq bigint primary key,
  at timestamp with time zone not null,
  actor varchar(80) not null,
  action varchar(40) not null,
  subject varchar(80) not null,
  hash varchar(64) not null
);

-- Where the chain ends: locked by whoever adds to it.
create table audit_head (
  seq bigint not null,
  hash varchar(64) not null
);
insert into audit_head values (0, repeat('0', 64));

-- Where backups were written: forgetting renews the keys beside each of them.
create table backup (
  file varchar(1000) primary key,
  taken timestamp with time zone not null,
  keys_behind boolean not null          -- the keys there could not be renewed yet
);
