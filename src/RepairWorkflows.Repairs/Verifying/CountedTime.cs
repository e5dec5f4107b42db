using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Repairs.Verifying;

/// <summary>When a clock counted, as the events of its order make it up; nothing its ledger derived is used.</summary>
/// <param name="calendars">The calendars that count.</param>
internal sealed class CountedTime(IWorkTimes calendars)
{
    private readonly List<Stretch> _stretches = [];

    /// <summary>The stretches, oldest first; the last may be open.</summary>
    public IReadOnlyList<Stretch> Stretches => _stretches;

    /// <summary>From when it would have counted, had it not been stopped before; null for every other clock.</summary>
    public DateTimeOffset? WasToBeginAt { get; private set; }

    /// <summary>It counts from then on.</summary>
    public void Open(DateTimeOffset at, string? calendar)
    {
        var from = _stretches is [.., { To: { } ended }] && ended > at ? ended : at;
        _stretches.Add(new Stretch(from, null, calendar));
    }

    /// <summary>It no longer counts.</summary>
    public void Close(DateTimeOffset at)
    {
        if (_stretches is [.., { To: null } open])
        {
            _stretches[^1] = open with { To = at > open.From ? at : open.From };
        }
    }

    /// <summary>It counts by another calendar.</summary>
    public void Change(DateTimeOffset at, string? calendar)
    {
        if (_stretches is not [.., { To: null } open] || open.Calendar == calendar)
        {
            return;
        }

        if (open.From >= at)
        {
            _stretches[^1] = open with { Calendar = calendar };
            return;
        }

        Close(at);
        Open(at, calendar);
    }

    /// <summary>It was stopped for good; before it began, it has counted nothing.</summary>
    public void Stop(DateTimeOffset at)
    {
        if (at < _stretches[0].From)
        {
            WasToBeginAt = _stretches[0].From;
            var calendar = _stretches[^1].Calendar;
            _stretches.Clear();
            _stretches.Add(new Stretch(at, at, calendar));
        }
        else
        {
            Close(at);
        }
    }

    /// <summary>What had been counted by then.</summary>
    public TimeSpan At(DateTimeOffset at) => Sum(_stretches, at);

    /// <summary>What would have been counted by then, had the last stretch gone on.</summary>
    public TimeSpan IfItWentOn(DateTimeOffset at) => Sum(
        [.. _stretches.SkipLast(1), _stretches[^1] with { From = WasToBeginAt ?? _stretches[^1].From, To = null }], at);

    /// <summary>Whether so much had been counted at an instant at which it counted, within two instants.</summary>
    public bool HasCounted(TimeSpan much, DateTimeOffset from, DateTimeOffset before) => _stretches.Exists(stretch =>
    {
        var last = (stretch.To < before ? stretch.To.Value : before).AddTicks(-1);
        return last >= stretch.From && last >= from && At(last) >= much;
    });

    private TimeSpan Sum(IEnumerable<Stretch> stretches, DateTimeOffset at) =>
        stretches.Aggregate(TimeSpan.Zero, (sum, stretch) => sum + Count(stretch, at));

    private TimeSpan Count(Stretch stretch, DateTimeOffset at)
    {
        var end = stretch.To < at ? stretch.To.Value : at;
        return end <= stretch.From ? TimeSpan.Zero
            : stretch.Calendar is null ? end - stretch.From
            : calendars.Find(stretch.Calendar).Between(stretch.From, end);
    }

    /// <summary>A stretch that counts.</summary>
    /// <param name="From">Its beginning.</param>
    /// <param name="To">Its end; null while it lasts.</param>
    /// <param name="Calendar">What counts it, as <c>name@version</c>; null for elapsed time.</param>
    internal readonly record struct Stretch(DateTimeOffset From, DateTimeOffset? To, string? Calendar);
}
