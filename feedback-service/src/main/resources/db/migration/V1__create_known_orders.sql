-- Whose order it is, as order-service's events told; what decides who may complain about it.
CREATE TABLE known_order (
    order_id     uuid NOT NULL,
    customer_id  uuid NOT NULL,
    CONSTRAINT known_order_pk PRIMARY KEY (order_id)
);
GRANT SELECT, INSERT ON known_order TO ${runtime};
