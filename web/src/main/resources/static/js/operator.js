/* Only of the operator's screens. */
