/* Only of the rider's screens. */
