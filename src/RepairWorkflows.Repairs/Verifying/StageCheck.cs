using System.Globalization;
using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Repairs.Verifying;

/// <summary>Checks which stages were reached, each once and at its instant, and so the verdict.</summary>
internal sealed class StageCheck(ClockHistory history, ClockLedger ledger, DateTimeOffset now, TimeSpan grace)
{
    // PostgreSQL keeps whole microseconds.
    private static readonly TimeSpan Rounding = TimeSpan.FromMicroseconds(1);

    private readonly DeadlineCheck _instants = new(history, ledger);

    // What came due a moment ago may yet be noted.
    private DateTimeOffset End => history.StoppedAt ?? now - grace;

    /// <summary>What the verdict should be; null when it is right.</summary>
    public string? FindWrongVerdict(ClockRecord record)
    {
        var isBreached = record.BreachedAt is not null;
        var told = history.Events.LastOrDefault(one => one.Verdict is not null)?.Verdict;
        var hasPassed = Passed(history.StoppedAt ?? now);
        var limit = ledger.Reached.FirstOrDefault(stage => stage.Stage == ClockStage.At(ClockStage.Limit).Key)?.At;
        return isBreached && (limit is null || (limit.Value - record.BreachedAt!.Value).Duration() > Rounding)
            ? Word(limit is not null)
            : hasPassed != isBreached && (isBreached || Passed(End)) ? Word(hasPassed)
            : told is not null && (told == "breached") != isBreached ? told
            : null;
    }

    /// <summary>The stage that is wrong; null when all are right.</summary>
    public string? FindWrong()
    {
        var reached = ledger.Reached;
        return reached.GroupBy(stage => stage.Stage).FirstOrDefault(same => same.Count() > 1)?.Key
            ?? reached.FirstOrDefault(stage => !IsTrue(stage))?.Stage
            ?? history.Events.Where(one => one.Stage is not null).Select(one => one.Stage!)
                .FirstOrDefault(key => reached.All(stage => stage.Stage != key))
            ?? ledger.Stages.FirstOrDefault(IsMissed)?.Key;
    }

    private static string Word(bool isBreached) => isBreached ? "breached" : "kept";

    private bool Passed(DateTimeOffset end) => history.Terms().Any(terms => history.Time.HasCounted(
        terms.Budget, terms.From, terms.Until < end ? terms.Until : end));

    private bool IsMissed(ClockStage stage)
    {
        var (from, _, budget) = history.Terms().Last();
        return ledger.Reached.All(reached => reached.Stage != stage.Key)
            && history.Time.HasCounted(stage.Of(budget), from, End);
    }

    // The timeline tells of it once, at its instant; and that is when so much had been counted, under the terms then in
    // force: of those that end and begin at the very instant, under either.
    private bool IsTrue(StageReached reached)
    {
        var told = history.Events.Where(one => one.Stage == reached.Stage).ToList();
        return told is [{ At: var at }]
            && (at - reached.At).Duration() <= Rounding
            && history.Terms().Where(terms => terms.From <= reached.RecordedAt && reached.RecordedAt <= terms.Until)
                .Any(terms => IsTrue(reached, terms.From, terms.Budget));
    }

    private bool IsTrue(StageReached reached, DateTimeOffset from, TimeSpan budget) =>
        _instants.IsFirstAt(
            reached.At, Stage(reached.Stage).Of(budget), from == DateTimeOffset.MinValue ? null : from);

    private static ClockStage Stage(string key) => key.EndsWith('%')
        ? ClockStage.At(int.Parse(key.AsSpan(0, key.Length - 1), CultureInfo.InvariantCulture))
        : new ClockStage { Offset = TimeSpan.ParseExact(key, "c", CultureInfo.InvariantCulture) };
}
