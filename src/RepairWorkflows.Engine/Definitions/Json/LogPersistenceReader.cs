using System.Text.Json;

namespace RepairWorkflows.Engine.Definitions.Json;

/// <summary>
/// Reads <c>logPersistenceConfig</c> and, where that says nothing, the older <c>logPersistenceMode</c>.
/// </summary>
internal static class LogPersistenceReader
{
    /// <summary>What custom properties say; null when they say nothing.</summary>
    public static LogPersistence? Read(JsonElement customProperties)
    {
        var config = customProperties.Member("logPersistenceConfig");
        var older = customProperties.Member("logPersistenceMode");
        if (!config.Exists() && !older.Exists())
        {
            return null;
        }

        return new LogPersistence
        {
            Default = Wish(config.Member("default"))
                ?? Wish(older.ValueKind == JsonValueKind.Object ? older.Member("default") : older),
            InternalState = Wish(config.Member("internalState")),
            Inputs = Wishes(older.Member("inputs"), config.Member("inputs")),
            Outputs = Wishes(older.Member("outputs"), config.Member("outputs")),
        };
    }

    // The later ones win.
    private static Dictionary<string, PersistenceWish> Wishes(params IEnumerable<JsonElement> places)
    {
        var wishes = new Dictionary<string, PersistenceWish>(StringComparer.OrdinalIgnoreCase);
        foreach (var place in places.Where(place => place.ValueKind == JsonValueKind.Object))
        {
            foreach (var member in place.EnumerateObject())
            {
                if (Wish(member.Value) is { } wish)
                {
                    wishes[member.Name] = wish;
                }
            }
        }

        return wishes;
    }

    // To inherit is to wish nothing.
    private static PersistenceWish? Wish(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Named(json);
        }

        return json.Text("evaluationMode") is "1" or ['E' or 'e', ..]
            ? ActivityDefinitionReader.ReadExpression(json.Member("expression")) is { } expression
                ? new PersistenceWish(LogPersistenceMode.Inherit, expression)
                : null
            : Named(json.Member("strategyType"));
    }

    // Bare names, and those of .NET types, with or without their assembly.
    private static PersistenceWish? Named(JsonElement json)
    {
        var text = json.ValueKind switch
        {
            JsonValueKind.String => json.GetString()!,
            JsonValueKind.Number => json.GetRawText(),
            _ => "",
        };
        var name = text.Split(',')[0].Split('.')[^1].Trim();
        return Enum.TryParse<LogPersistenceMode>(name, ignoreCase: true, out var mode)
            && mode is LogPersistenceMode.Include or LogPersistenceMode.Exclude
                ? new PersistenceWish(mode, null)
                : null;
    }
}
