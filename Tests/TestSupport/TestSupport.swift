/// A small thread in flat text, written for tests: two camps on a bus lane, answers of every kind.
public enum SampleThread {
    public static let flat = """
        March 14, 2024

        A bus lane for Mill Street

        The council votes on Monday. I would keep the lane.

        Posted by Marta on March 14, 2024 at 8:00 UTC | Permalink

        The bus lane is wonderful. Thanks for this post!

        Posted by: Ann Lee | Mar 14 2024 9:05 utc | 1

        @Ann Lee #1
        You idiot, the lane is a terrible waste.

        Posted by: Bo | Mar 14 2024 9:15 utc | 2

        Posted by: Bo | Mar 14 2024 9:15 utc | 2

        I disagree, and calling people names is awful.

        Posted by: Cy | Mar 14 2024 10:00 utc | 3

        Ann Lee @1: I agree, the bus is great now.

        Posted by: Dee | Mar 14 2024 11:30 utc | 4

        Sorry, I forgot: the shops hate it.

        Posted by: Bo | Mar 14 2024 21:30 utc | 5

        """
}
