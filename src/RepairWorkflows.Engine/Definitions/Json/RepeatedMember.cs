using System.Text.Json;

namespace RepairWorkflows.Engine.Definitions.Json;

/// <summary>Finds a name that two members of one object have.</summary>
internal static class RepeatedMember
{
    /// <summary>Where the second of them lies, seen from <paramref name="place"/>; null when there is none.</summary>
    public static string? Find(JsonElement value, string place) => value.ValueKind switch
    {
        JsonValueKind.Object => InObject(value, place),
        JsonValueKind.Array => value.EnumerateArray().Index()
            .Select(entry => Find(entry.Item, $"{place}[{entry.Index}]"))
            .FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static string? InObject(JsonElement value, string place)
    {
        HashSet<string> names = [];
        foreach (var member in value.EnumerateObject())
        {
            var inside = place.Length == 0 ? member.Name : $"{place}.{member.Name}";
            if (!names.Add(member.Name))
            {
                return inside;
            }

            if (Find(member.Value, inside) is { } deeper)
            {
                return deeper;
            }
        }

        return null;
    }
}
