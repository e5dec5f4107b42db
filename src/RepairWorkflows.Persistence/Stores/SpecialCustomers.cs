using System.Data.Common;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.SpecialCustomers;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>The registry of special customers.</summary>
internal sealed class SpecialCustomers(IDatabase database) : ISpecialCustomers
{
    private static readonly Query All = new(
        [],
        """
        SELECT id, name, customer_class, phones, evidence, password_hash, "by", at, changed_by, changed_at
        FROM special_customers ORDER BY name_folded
        """);

    private static readonly Statement Add = new(
        """
        INSERT INTO special_customers (id, name, name_folded, customer_class, phones, evidence, password_hash, "by", at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (name_folded) DO NOTHING
        """,
        Id, Text, Text, Text, Text, Text, Text, Text, Instant)
    { IsCounted = true };

    private static readonly Statement Change = new(
        """
        UPDATE special_customers SET name = $2, name_folded = $3, customer_class = $4, phones = $5, evidence = $6,
            password_hash = $7, changed_by = $8, changed_at = $9
        WHERE id = $1 AND changed_at IS NOT DISTINCT FROM $10 AND NOT EXISTS (
            SELECT 1 FROM special_customers AS other WHERE other.name_folded = $3 AND other.id <> $1)
        """,
        Id, Text, Text, Text, Text, Text, Text, Text, Instant, Instant)
    { IsCounted = true };

    private static readonly Statement Remove =
        new("DELETE FROM special_customers WHERE id = $1", Id) { IsCounted = true };

    public async Task<IReadOnlyList<SpecialCustomer>> ListAsync(CancellationToken cancellationToken) =>
        await database.ReadAsync(
            All, [], reader => reader.RowsAsync(Read, cancellationToken), cancellationToken);

    public async Task<bool> AddAsync(SpecialCustomer customer, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            [
                Add.With(
                    customer.Id, customer.Name, OrderRow.Fold(customer.Name), customer.CustomerClass,
                    TextList.Encode(customer.Phones), customer.Evidence, customer.PasswordHash, customer.By,
                    customer.At),
            ],
            cancellationToken) > 0;

    public async Task<bool> ChangeAsync(
        SpecialCustomer customer, DateTimeOffset? readAt, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            [
                Change.With(
                    customer.Id, customer.Name, OrderRow.Fold(customer.Name), customer.CustomerClass,
                    TextList.Encode(customer.Phones), customer.Evidence, customer.PasswordHash, customer.ChangedBy,
                    customer.ChangedAt, readAt),
            ],
            cancellationToken) > 0;

    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken) =>
        await database.WriteAsync([Remove.With(id)], cancellationToken) > 0;

    private static SpecialCustomer Read(DbDataReader row) => new()
    {
        Id = row.GetGuid(0),
        Name = row.GetString(1),
        CustomerClass = row.GetString(2),
        Phones = row.Words(3),
        Evidence = row.GetString(4),
        PasswordHash = row.TextOrNull(5),
        By = row.GetString(6),
        At = row.Instant(7),
        ChangedBy = row.TextOrNull(8),
        ChangedAt = row.InstantOrNull(9),
    };
}
