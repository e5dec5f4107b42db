using System.Collections.Frozen;
using System.Collections.ObjectModel;

namespace RepairWorkflows.Engine.Definitions.Json;

/// <summary>The words by which definitions name value types, and the .NET types they stand for.</summary>
/// <remarks>
/// Case does not matter. A name Elsa knows whose type has no counterpart here (its own payloads and web types) reads as
/// <see cref="object"/>, so that a definition that mentions it still loads.
/// </remarks>
public static class TypeAliases
{
    private static readonly FrozenDictionary<string, Type> Types = KnownTypes.Aliases
        .Concat(KnownTypes.WithoutCounterpart.Select(alias => (Alias: alias, Type: typeof(object))))
        .ToFrozenDictionary(known => known.Alias, known => known.Type, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<Type, string> Names = KnownTypes.Aliases
        .DistinctBy(known => known.Type)
        .ToFrozenDictionary(known => known.Type, known => known.Alias);

    private static readonly FrozenDictionary<string, Type> Collections = new Dictionary<string, Type>
    {
        ["List"] = typeof(List<>),
        ["Collection"] = typeof(Collection<>),
        ["HashSet"] = typeof(HashSet<>),
        ["IEnumerable"] = typeof(List<>),
        ["ICollection"] = typeof(List<>),
        ["IList"] = typeof(List<>),
        ["IReadOnlyCollection"] = typeof(List<>),
        ["IReadOnlyList"] = typeof(List<>),
        ["ISet"] = typeof(HashSet<>),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The type that <paramref name="alias"/> names: <c>Int32</c>, <c>Int32?</c>, <c>String[]</c>,
    /// <c>List&lt;Guid&gt;</c> and the like, also in the old CLR spelling of lists. Interfaces of lists and
    /// sets read as the list or set. Null for a name that nobody knows: the caller decides what that means.
    /// </summary>
    public static Type? Find(string? alias)
    {
        var name = alias?.Trim();
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        if (Types.TryGetValue(name, out var type))
        {
            return type;
        }

        if (name.EndsWith("[]", StringComparison.Ordinal))
        {
            return Find(name[..^2])?.MakeArrayType();
        }

        return name[^1] switch
        {
            '?' => Find(name[..^1]) is { IsValueType: true } value ? typeof(Nullable<>).MakeGenericType(value) : null,
            '>' => FindCollection(name, name.IndexOf('<', StringComparison.Ordinal), 1),
            ']' => FindClrCollection(name),
            _ => null,
        };
    }

    /// <summary>The alias of <paramref name="type"/>; null when it has none.</summary>
    public static string? NameOf(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (Names.TryGetValue(type, out var name))
        {
            return name;
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return NameOf(value) is { } valueName ? valueName + "?" : null;
        }

        if (type.IsArray)
        {
            return NameOf(type.GetElementType()!) is { } elementName ? elementName + "[]" : null;
        }

        return type.IsGenericType
            && Collections.FirstOrDefault(known => known.Value == type.GetGenericTypeDefinition()).Key is { } collection
            && NameOf(type.GenericTypeArguments[0]) is { } itemName
                ? $"{WrittenName(type, collection)}<{itemName}>"
                : null;
    }

    private static string WrittenName(Type type, string known) => type.GetGenericTypeDefinition() switch
    {
        var list when list == typeof(List<>) => "List",
        var set when set == typeof(HashSet<>) => "HashSet",
        _ => known,
    };

    private static Type? FindCollection(string name, int open, int closing) =>
        open > 0
        && Collections.TryGetValue(name[..open].Trim(), out var collection)
        && Find(name[(open + 1)..^closing]) is { } item
            ? collection.MakeGenericType(item)
            : null;

    /// <summary>Reads <c>System.Collections.Generic.List`1[[System.String, System.Private.CoreLib, …]]</c>.</summary>
    private static Type? FindClrCollection(string name)
    {
        var open = name.IndexOf("`1[[", StringComparison.Ordinal);
        if (open < 0 || !name.EndsWith("]]", StringComparison.Ordinal))
        {
            return null;
        }

        var collection = name[(name.LastIndexOf('.', open) + 1)..open];
        var item = name[(open + 4)..^2].Split(',')[0].Trim();
        var shortItem = item.StartsWith("System.", StringComparison.Ordinal)
            ? item[(item.LastIndexOf('.') + 1)..]
            : item;
        return Collections.TryGetValue(collection, out var known) && Find(shortItem) is { } itemType
            ? known.MakeGenericType(itemType)
            : null;
    }
}
