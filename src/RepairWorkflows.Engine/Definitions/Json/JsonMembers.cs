using System.Text.Json;

namespace RepairWorkflows.Engine.Definitions.Json;

/// <summary>Reads members of Elsa's JSON: names match whatever their case, and null counts as absent.</summary>
internal static class JsonMembers
{
    public static JsonElement Member(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return default;
        }

        if (element.TryGetProperty(name, out var exact))
        {
            return Present(exact);
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return Present(property.Value);
            }
        }

        return default;
    }

    /// <summary>Whether an object does not have the member at all, not even as null.</summary>
    public static bool Lacks(this JsonElement element, string name) =>
        element.ValueKind != JsonValueKind.Object
        || element.EnumerateObject().All(member => !member.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public static bool Exists(this JsonElement element) => element.ValueKind != JsonValueKind.Undefined;

    public static string? Text(this JsonElement element, string name)
    {
        var member = element.Member(name);
        return member.ValueKind switch
        {
            JsonValueKind.Undefined => null,
            JsonValueKind.String => member.GetString(),
            _ => member.GetRawText(),
        };
    }

    public static bool Flag(this JsonElement element, string name)
    {
        var member = element.Member(name);
        return member.ValueKind == JsonValueKind.True
            || (member.ValueKind == JsonValueKind.String && bool.TryParse(member.GetString(), out var flag) && flag);
    }

    public static int? Number(this JsonElement element, string name)
    {
        var member = element.Member(name);
        return member.ValueKind switch
        {
            JsonValueKind.Number when member.TryGetInt32(out var number) => number,
            JsonValueKind.String when int.TryParse(member.GetString(), out var number) => number,
            _ => null,
        };
    }

    public static IEnumerable<JsonElement> Entries(
        this JsonElement element, string name) => element.Member(name).Entries();

    /// <summary>The entries of a list, also where Elsa wrote it with reference markers or as a single object.</summary>
    public static IEnumerable<JsonElement> Entries(this JsonElement element)
    {
        var wrapped = element.Member("$values");
        var list = wrapped.Exists() ? wrapped : element;
        return list.ValueKind switch
        {
            JsonValueKind.Array => list.EnumerateArray(),
            JsonValueKind.Object => [list],
            _ => [],
        };
    }

    private static JsonElement Present(JsonElement value) => value.ValueKind == JsonValueKind.Null ? default : value;
}
