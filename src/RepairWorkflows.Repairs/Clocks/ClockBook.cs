using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Keeps the policies and calendars in force, and reads them again when others have been published.</summary>
/// <param name="first">What a site begins with, until anything is published.</param>
/// <param name="store">What was published.</param>
internal sealed class ClockBook(ClockRules first, IRuleStore store) : IClockRules
{
    private readonly string _siteCalendar = first.SiteCalendar;
    private readonly Lock _lock = new();
    private volatile ClockRules _current = first;
    private Task<ClockRules>? _reading;

    public ClockRules Current => _current;

    // The look-up of an order brings the newest sequence along: no machine works by an old book.
    public ValueTask<ClockRules> AtLeastAsync(long sequence, CancellationToken cancellationToken) =>
        _current is var known && known.Sequence >= sequence ? new(known) : new(ReadAsync(sequence, cancellationToken));

    public async Task<ClockRules> FreshAsync(CancellationToken cancellationToken) =>
        await AtLeastAsync(await store.FindSequenceAsync(cancellationToken), cancellationToken);

    // All that meet a publication at once read it once. A read that had begun before it is followed by one that knows.
    private async Task<ClockRules> ReadAsync(long sequence, CancellationToken cancellationToken)
    {
        var read = await Reading().WaitAsync(cancellationToken);
        return read.Sequence >= sequence ? read : await Reading().WaitAsync(cancellationToken);
    }

    private Task<ClockRules> Reading()
    {
        lock (_lock)
        {
            return _reading is { IsCompleted: false } running ? running : _reading = ReadAsync();
        }
    }

    // Of nobody's own: who gives up waiting does not take it from the others.
    private async Task<ClockRules> ReadAsync()
    {
        var read = ClockRulesReader.Of(await store.ReadAsync(CancellationToken.None), _siteCalendar);
        return _current = read.Sequence > _current.Sequence ? read : _current;
    }
}
