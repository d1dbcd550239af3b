/* Only of the customer's screens. */
