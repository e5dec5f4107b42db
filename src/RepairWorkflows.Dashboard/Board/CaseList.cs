using Microsoft.Extensions.Options;
using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Board;

/// <summary>A list of orders that grows by pages and is read again as a whole.</summary>
internal sealed class CaseList(CaseMessages messages, IOptions<DashboardOptions> options)
{
    private const int LargestPage = 200;

    private readonly int _pageSize = options.Value.PageSize;
    private int _wanted = options.Value.PageSize;

    /// <summary>What has been read.</summary>
    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    /// <summary>Whether there are more.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Lets the next read bring one page more.</summary>
    public void WantMore() => _wanted = Rows.Count + _pageSize;

    /// <summary>Lets the next read begin with one page.</summary>
    public void StartOver() => _wanted = _pageSize;

    /// <summary>Reads as many rows as are wanted.</summary>
    /// <param name="query">Makes the query for a place to go on from and a size.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task ReadAsync(
        Func<string?, int, MediatR.IRequest<CasePage>> query, CancellationToken cancellationToken) =>
        ReadAsync((after, size) => messages.SendAsync(query(after, size), cancellationToken));

    /// <summary>Reads as many rows as are wanted.</summary>
    /// <param name="read">Reads a page of a size from a place on.</param>
    public async Task ReadAsync(Func<string?, int, Task<CasePage>> read)
    {
        var rows = new List<CaseRow>();
        string? next = null;
        do
        {
            var size = Math.Min(_wanted - rows.Count, LargestPage);
            var page = await read(next, size);
            rows.AddRange(page.Cases);
            next = page.Next;
        }
        while (next is not null && rows.Count < _wanted);

        // An order that moved between two pages would stand there twice.
        Rows = [.. rows.DistinctBy(row => row.Order.OrderId)];
        HasMore = next is not null;
    }
}
