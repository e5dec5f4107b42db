using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Findings;

/// <summary>The findings that are shown: of each kind one page.</summary>
internal sealed class FindingsView(CaseMessages messages, Actor actor)
{
    /// <summary>Findings on a page of one kind.</summary>
    public const int PageSize = 20;

    private readonly Dictionary<FindingKind, int> _skipped = [];

    /// <summary>What has been read; null while nothing has.</summary>
    public FindingPages? Pages { get; private set; }

    /// <summary>Whether there is nothing to look at.</summary>
    public bool IsEmpty => Pages is { } pages && Enum.GetValues<FindingKind>().All(kind => pages.TotalOf(kind) == 0);

    /// <summary>How many of a kind stand on the pages before.</summary>
    public int SkippedOf(FindingKind kind) => _skipped.GetValueOrDefault(kind);

    /// <summary>Lets the next read bring the page after or before.</summary>
    public void Turn(FindingKind kind, bool isForward) =>
        _skipped[kind] = Math.Max(0, SkippedOf(kind) + (isForward ? PageSize : -PageSize));

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var pages = await AskAsync(cancellationToken);
        var beyond = _skipped.Where(skipped => skipped.Value > 0 && skipped.Value >= pages.TotalOf(skipped.Key))
            .Select(skipped => skipped.Key).ToList();
        if (beyond.Count > 0)
        {
            // What stood on the last page was mended meanwhile: the one that is last now is shown.
            beyond.ForEach(kind => _skipped[kind] = Math.Max(0, pages.TotalOf(kind) - 1) / PageSize * PageSize);
            pages = await AskAsync(cancellationToken);
        }

        Pages = pages;
    }

    private Task<FindingPages> AskAsync(CancellationToken cancellationToken) => messages.SendAsync(
        new GetFindings(actor) { Size = PageSize, Skip = new Dictionary<FindingKind, int>(_skipped) },
        cancellationToken);
}
