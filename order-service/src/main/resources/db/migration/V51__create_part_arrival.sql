-- That all pieces of a line of parts have arrived: the first time counts.
CREATE TABLE part_arrival (
    order_id   uuid        NOT NULL,
    line       int         NOT NULL,
    noted_by   text        NOT NULL,
    arrived_at timestamptz NOT NULL,
    CONSTRAINT part_arrival_pk PRIMARY KEY (order_id, line),
    CONSTRAINT part_arrival_of FOREIGN KEY (order_id, line) REFERENCES order_line (order_id, position)
);
GRANT SELECT, INSERT ON part_arrival TO ${runtime};
