using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Finds what makes no sense in a policy.</summary>
internal static class PolicyCheck
{
    private const int HighestPercent = 1000;
    private const int LongestName = 60;
    private const decimal FewestDaysWithOffsets = 0.5m;
    private static readonly TimeSpan ShortestWithOffsets = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>Each problem with its place, for example <c>stages[1].percent</c>; none for a sound policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="calendars">The names of the calendars there are.</param>
    public static IReadOnlyList<FieldError> Problems(ClockPolicy policy, IReadOnlyCollection<string> calendars) =>
    [
        .. CalendarCheck.IsName(policy.Name)
            ? []
            : new[] { Error("name", RepairErrors.CalendarNameMalformed, policy.Name) },
        .. policy.Calendar is { } calendar && !calendars.Contains(calendar)
            ? [Error("calendar", RepairErrors.CalendarUnknown, calendar)]
            : Array.Empty<FieldError>(),
        .. (policy.DisplayName ?? new Dictionary<string, string>()).Where(name => name.Value.Length > LongestName)
            .Select(name => Error($"displayName.{name.Key}", RepairErrors.FieldTooLong, LongestName)),
        .. OfLength("length", policy.Length),
        .. policy.Targets.SelectMany((target, i) => OfLength($"targets[{i}].length", target.Length)),
        .. OfTargets(policy.Targets), .. OfStages(policy), .. ConditionCheck.Problems(policy),
    ];

    private static IEnumerable<FieldError> OfTargets(IReadOnlyList<ClockTarget> targets) =>
        targets.SelectMany<ClockTarget, FieldError>((target, i) =>
        [
            .. target.CustomerClass is { } known && !ClockTarget.CustomerClasses.Contains(known)
                ? [Error($"targets[{i}].customerClass", RepairErrors.CustomerClassUnknown, known)]
                : Array.Empty<FieldError>(),
            .. target.EquipmentClass is { } named && !ClockTarget.EquipmentClasses.Contains(named)
                ? [Error($"targets[{i}].equipmentClass", RepairErrors.EquipmentClassUnknown, named)]
                : Array.Empty<FieldError>(),
            .. target.IsForAll
                ? [Error($"targets[{i}]", RepairErrors.ClockTargetForAll)]
                : Array.Empty<FieldError>(),
            .. targets.Take(i).Any(other => other.IsForSame(target))
                ? [Error($"targets[{i}]", RepairErrors.ClockTargetTwice)]
                : Array.Empty<FieldError>(),
        ]);

    private static IEnumerable<FieldError> OfLength(string place, ClockLength? length)
    {
        var count = length is null ? 0 : new object?[] { length.Wall, length.Work, length.WorkingDays, length.Until }
            .Count(member => member is not null);
        return count != 1 ? [Error(place, RepairErrors.ClockLengthMissing)]
            : IsInRange(length!) ? []
            : [Error(place, RepairErrors.ClockLengthOutOfRange)];
    }

    private static bool IsInRange(ClockLength length) => length switch
    {
        { Wall: { } wall } => wall > TimeSpan.Zero && wall <= Longest,
        { Work: { } work } => work > TimeSpan.Zero && work <= Longest,
        { WorkingDays: { } days } => days is > 0 and <= 366,
        _ => length.Until?.WorkingDay is >= 1 and <= 366,
    };

    // A working day has 24 hours at most.
    private static TimeSpan MostOf(ClockLength length) =>
        length.Wall ?? length.Work ?? TimeSpan.FromDays((double)(length.WorkingDays ?? length.Until!.WorkingDay));

    private static IEnumerable<FieldError> OfStages(ClockPolicy policy)
    {
        if (policy.Stages is null || policy.Stages.Count(stage => stage.IsLimit && stage.Offset is null) != 1)
        {
            yield return Error("stages", RepairErrors.ClockLimitMissing);
            yield break;
        }

        ClockLength[] lengths =
        [
            .. policy.Targets.Select(target => target.Length).Prepend(policy.Length)
                .Where(length => length is not null && IsInRange(length)),
        ];
        var seen = new HashSet<string>();
        for (var i = 0; i < policy.Stages.Count; i++)
        {
            foreach (var (place, code, value) in OfStage(policy.Stages[i], lengths, seen))
            {
                yield return Error($"stages[{i}]{place}", code, value);
            }
        }
    }

    private static IEnumerable<(string Place, string Code, object Value)> OfStage(
        ClockStage stage, ClockLength[] lengths, HashSet<string> seen)
    {
        if ((stage.Percent is null) == (stage.Offset is null) || stage.Offset == TimeSpan.Zero
            || stage.Percent is < 1 or > HighestPercent)
        {
            yield return ("", RepairErrors.ClockStageMalformed, "");
            yield break;
        }

        if (stage.Offset is { } offset && OfOffset(offset, lengths) is { } code)
        {
            yield return (".offset", code, "");
        }

        if (!seen.Add(stage.Key))
        {
            yield return ("", RepairErrors.ClockStageTwice, stage.Key);
        }

        if (stage.IsAfterLimit && stage is { Tell: [], Does: [] })
        {
            yield return ("", RepairErrors.ClockStageWithoutMeaning, stage.Key);
        }

        foreach (var problem in OfMeaning(stage))
        {
            yield return problem;
        }
    }

    private static string? OfOffset(TimeSpan offset, ClockLength[] lengths)
    {
        var room = lengths.Select(MostOf).Append(Longest).Min();
        return lengths.Any(length => (length.Wall ?? length.Work) < ShortestWithOffsets
                || length.WorkingDays < FewestDaysWithOffsets)
                ? RepairErrors.ClockOffsetTooShort
            : offset > Longest || offset <= -room ? RepairErrors.ClockOffsetOutOfRange
            : null;
    }

    private static IEnumerable<(string Place, string Code, object Value)> OfMeaning(ClockStage stage) =>
    [
        .. stage.Tell.Except(Role.All).Select(role => (".tell", RepairErrors.RoleUnknown, (object)role)),
        .. DeedCheck.Problems(stage),
    ];

    private static FieldError Error(string place, string code, params object[] values) =>
        CalendarCheck.Error(place, code, values);
}
