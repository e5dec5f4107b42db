using System.Text.Json;
using System.Text.Json.Serialization;

namespace RepairWorkflows.Repairs.Orders;

/// <summary>Writes an enumeration's members as words with hyphens: <c>closed-unrepaired</c>.</summary>
internal sealed class KebabCase<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower)
    where TEnum : struct, Enum;

/// <summary>Enumeration members as words with hyphens, outside of JSON.</summary>
public static class KebabCase
{
    /// <summary>The word for a member: <c>closed-unrepaired</c>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The member a word stands for; null when it stands for none.</summary>
    public static TEnum? Parse<TEnum>(string? word)
        where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (Of(value) == word)
            {
                return value;
            }
        }

        return null;
    }
}
