/// The columns of each table, in order.
public enum Columns {}
