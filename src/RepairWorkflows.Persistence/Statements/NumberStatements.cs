using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Statements;

/// <summary>
/// Numbers from one row a day, taken in the transaction that uses them: who comes next waits at the row until it is
/// committed. Blocks would let more starts run side by side, but leave holes, and numbers would run backwards between
/// two machines; people read them as an order of arrival.
/// </summary>
internal static class NumberStatements
{
    private static readonly Statement Take = new(
        """
        INSERT INTO order_numbers (day, last) VALUES ($1, 1)
        ON CONFLICT (day) DO UPDATE SET last = order_numbers.last + 1
        RETURNING last
        """,
        Day);

    private static readonly Statement TakeExpected = new(
        "UPDATE order_numbers SET last = $2 WHERE day = $1 AND last = $2 - 1", Day, Integer)
    { Otherwise = Otherwise.Conflict };

    /// <summary>The next number of a day; the only column of the only row.</summary>
    public static Call Next(DateOnly day) => Take.With(day);

    /// <summary>Takes <paramref name="number"/>, not the first of its day; fails unless it is the next.</summary>
    public static Call Expected(DateOnly day, int number) => TakeExpected.With(day, number);
}
