using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Keeps the policies and calendars in force, and reads them again when others have been published.</summary>
/// <param name="first">What a site begins with, until anything is published.</param>
/// <param name="store">What was published.</param>
internal sealed class ClockBook(ClockRules first, IRuleStore store) : IClockRules
{
    private readonly string _siteCalendar = first.SiteCalendar;
    private volatile ClockRules _current = first;

    public ClockRules Current => _current;

    // The look-up of an order brings the newest sequence along: no machine works by an old book.
    public ValueTask<ClockRules> AtLeastAsync(long sequence, CancellationToken cancellationToken) =>
        _current is var known && known.Sequence >= sequence ? new(known) : new(ReadAsync(cancellationToken));

    public async Task<ClockRules> FreshAsync(CancellationToken cancellationToken) =>
        await AtLeastAsync(await store.FindSequenceAsync(cancellationToken), cancellationToken);

    private async Task<ClockRules> ReadAsync(CancellationToken cancellationToken)
    {
        var read = ClockRulesReader.Of(await store.ReadAsync(cancellationToken), _siteCalendar);

        // Of several that read at once the newest stays.
        while (_current is var known && known.Sequence < read.Sequence)
        {
            Interlocked.CompareExchange(ref _current, read, known);
        }

        return _current;
    }
}
