using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Finds what makes no sense in what a policy waits for.</summary>
internal static class ConditionCheck
{
    /// <summary>Each problem with its place, for example <c>stopsOn[0]</c>.</summary>
    public static IReadOnlyList<FieldError> Problems(ClockPolicy policy)
    {
        (string Place, string Word)[] all =
        [
            .. Places("startsOn", policy.StartsOn), .. Places("stopsOn", policy.StopsOn),
            .. Places("pausesOn", policy.PausesOn), .. Places("resumesOn", policy.ResumesOn),
        ];
        return [.. OfEnds(policy), .. all.SelectMany((one, i) => OfWord(one.Place, one.Word, all.Take(i)))];
    }

    // What some drawing does besides is no answer: drawings change, and whoever publishes one does not see this policy.
    private static IEnumerable<FieldError> OfEnds(ClockPolicy policy)
    {
        if (policy is { StartsOn.Count: > 0, StopsOn: [] })
        {
            yield return Error("stopsOn", RepairErrors.ClockNeverEnds);
        }

        if (policy is { PausesOn.Count: > 0, ResumesOn: [] })
        {
            yield return Error("resumesOn", RepairErrors.ClockNeverResumes);
        }
    }

    private static IEnumerable<FieldError> OfWord(
        string place, string word, IEnumerable<(string Place, string Word)> before)
    {
        if (!ClockConditions.All.Contains(word))
        {
            yield return Error(
                place, RepairErrors.ClockConditionUnknown, word, string.Join(", ", ClockConditions.All));
        }
        else if (word == ClockConditions.Report && !place.StartsWith("startsOn", StringComparison.Ordinal))
        {
            yield return Error(place, RepairErrors.ClockConditionTooEarly, word);
        }
        else if (before.FirstOrDefault(one => one.Word == word) is { Place: { } other })
        {
            yield return Error(place, RepairErrors.ClockConditionTwice, word, other);
        }
    }

    private static IEnumerable<(string Place, string Word)> Places(string place, IReadOnlyList<string> words) =>
        words.Select((word, i) => ($"{place}[{i}]", word));

    private static FieldError Error(string place, string code, params object[] values) =>
        CalendarCheck.Error(place, code, values);
}
