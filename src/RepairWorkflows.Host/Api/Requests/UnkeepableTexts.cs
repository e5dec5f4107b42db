using System.Text.Json;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>Texts that no store keeps: with U+0000, or with half a surrogate pair.</summary>
internal static class UnkeepableTexts
{
    private const string Nul = "\0";

    /// <summary>
    /// Finds them in a body, names of members too. One with half a surrogate pair cannot even be read: U+0000 takes its
    /// place.
    /// </summary>
    /// <returns>Where they are, for example <c>materials[0].name</c>.</returns>
    /// <exception cref="InvalidOperationException">The name of a member has half a surrogate pair.</exception>
    public static IReadOnlyList<string> Find(JsonObject body)
    {
        var places = new List<string>();
        Look(body, "", places);
        return places;
    }

    private static void Look(JsonObject members, string path, List<string> places)
    {
        foreach (var (name, value) in members.ToList())
        {
            var place = path + name;
            if (name.Contains('\0'))
            {
                places.Add(place);
            }

            Look(value, place, places, nul => members[name] = nul);
        }
    }

    private static void Look(JsonNode? node, string place, List<string> places, Action<JsonNode> replace)
    {
        switch (node)
        {
            case JsonObject members:
                Look(members, place + ".", places);
                break;
            case JsonArray entries:
                for (var i = 0; i < entries.Count; i++)
                {
                    var at = i;
                    Look(entries[i], $"{place}[{i}]", places, nul => entries[at] = nul);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                if (Read(value) is not { } text)
                {
                    places.Add(place);
                    replace(Nul);
                }
                else if (text.Contains('\0'))
                {
                    places.Add(place);
                }

                break;
        }
    }

    private static string? Read(JsonValue value)
    {
        try
        {
            return value.GetValue<string>();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: what is read of it is nothing.
            return null;
        }
    }
}
