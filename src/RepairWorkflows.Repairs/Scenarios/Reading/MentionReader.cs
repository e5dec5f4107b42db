namespace RepairWorkflows.Repairs.Scenarios.Reading;

/// <summary>Reads what was told or stands on a timeline: <c>时限已过 于 09:05 (时限 = 到场)</c>.</summary>
/// <param name="times">Reads times.</param>
internal sealed class MentionReader(TimeReader times)
{
    /// <summary>Reads one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kinds">What there is to be told.</param>
    /// <param name="unknown">The code for what is not among them.</param>
    /// <param name="now">What times are counted from.</param>
    /// <exception cref="UnreadableLineException">Something in it is unknown.</exception>
    public Mention Read(string text, Vocabulary kinds, string unknown, DateTimeOffset now)
    {
        if (kinds.Begin(text) is not var (kind, rest))
        {
            throw new UnreadableLineException(unknown, text);
        }

        var (time, left) = TakeTime(rest, now);
        return left switch
        {
            "" => new Mention(kind, time, []),
            ['(', .. var inner, ')'] => new Mention(kind, time, [.. LineText.Parts(inner, ',').Select(Particular)]),
            _ => throw new UnreadableLineException(unknown, text),
        };
    }

    /// <summary>Takes off a time, and the words before it that mean nothing.</summary>
    public (ScenarioTime? Time, string Left) TakeTime(string text, DateTimeOffset now)
    {
        var rest = text;
        while (ScenarioWords.Fillers.Begin(rest) is ({ }, var after))
        {
            rest = after;
        }

        return times.Begin(rest, now) is var (time, left) ? (time, left) : (null, text);
    }

    private static KeyValuePair<string, string> Particular(string text) =>
        LineText.Split(text, '=') is var (label, value) && SiteWords.Fields.Find(label) is { } name
            ? KeyValuePair.Create(name, value)
            : throw new UnreadableLineException(ScenarioErrors.FieldUnknown, text);
}
