using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Orders;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>
/// Order numbers from one row a day. Blocks would save a commit for each start, but would let numbers run backwards
/// between two machines, and people read them as an order of arrival.
/// </summary>
internal sealed class OrderNumbers(IDatabase database) : IOrderNumbers
{
    private static readonly Statement Take = new(
        """
        INSERT INTO order_numbers (day, last) VALUES ($1, 1)
        ON CONFLICT (day) DO UPDATE SET last = order_numbers.last + 1
        RETURNING last
        """,
        Day);

    public async Task<int> NextAsync(DateOnly day, CancellationToken cancellationToken) =>
        (await database.ChangeAsync(Take.With(day), row => row.GetInt32(0), cancellationToken))[0];
}
