using System.Collections;
using System.Collections.ObjectModel;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Expressions;

/// <summary>Makes lists, sets, arrays and dictionaries of one another, element by element.</summary>
internal static class CollectionConversion
{
    private static readonly Type[] Lists =
    [
        typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(IEnumerable<>), typeof(IReadOnlyList<>),
        typeof(IReadOnlyCollection<>), typeof(Collection<>),
    ];

    private static readonly Type[] Sets = [typeof(HashSet<>), typeof(ISet<>), typeof(IReadOnlySet<>)];

    private static readonly Type[] Maps =
        [typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>)];

    /// <summary>
    /// The collection or object; null when <paramref name="target"/> is neither, or the value does not fit.
    /// </summary>
    public static object? TryConvert(object value, Type target)
    {
        if (value is IDictionary typed and not IDictionary<string, object?> && ElementType(target) == typeof(object))
        {
            return Build(target, typeof(object), [.. typed.Keys.Cast<object>().Select(key => Pair(key, typed[key]))]);
        }

        if (value is IDictionary map)
        {
            return IsMap(target) ? BuildMap(target, map)
                : target.IsClass || target.IsInterface ? TextConversion.Convert(JsonValues.WriteText(value), target)
                : null;
        }

        return value is IEnumerable items && ElementType(target) is { } element
            ? Build(target, element, [.. items.Cast<object?>()])
            : null;
    }

    // An Elsa server walks through a dictionary of texts pair by pair; one that holds anything it refuses.
    private static DynamicMap Pair(object key, object? value) => new() { ["Key"] = key, ["Value"] = value };

    /// <summary>What a collection type holds; null for a type that is no collection of this kind.</summary>
    public static Type? ElementType(Type target)
    {
        if (target.IsArray)
        {
            return target.GetElementType();
        }

        if (target == typeof(IEnumerable) || target == typeof(ICollection) || target == typeof(IList))
        {
            return typeof(object);
        }

        return target.IsGenericType && target.GetGenericTypeDefinition() is var open
            && (Lists.Contains(open) || Sets.Contains(open))
                ? target.GenericTypeArguments[0]
                : null;
    }

    public static object Build(Type target, Type element, object?[] items)
    {
        var array = Array.CreateInstance(element, items.Length);
        for (var index = 0; index < items.Length; index++)
        {
            array.SetValue(ValueConversion.Convert(items[index], element), index);
        }

        if (target.IsInstanceOfType(array))
        {
            return array;
        }

        var open = target.GetGenericTypeDefinition();
        if (Sets.Contains(open))
        {
            return Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(element), array)!;
        }

        var list = Activator.CreateInstance(typeof(List<>).MakeGenericType(element), array)!;
        return open == typeof(Collection<>) ? Activator.CreateInstance(target, list)! : list;
    }

    private static bool IsMap(Type target) =>
        target.IsGenericType
        && Maps.Contains(target.GetGenericTypeDefinition())
        && target.GenericTypeArguments[0] == typeof(string);

    private static object BuildMap(Type target, IDictionary source)
    {
        var element = target.GenericTypeArguments[1];
        var type = typeof(Dictionary<,>).MakeGenericType(typeof(string), element);
        var map = (IDictionary)Activator.CreateInstance(type)!;
        foreach (DictionaryEntry entry in source)
        {
            map[entry.Key.ToString()!] = ValueConversion.Convert(entry.Value, element);
        }

        return map;
    }
}
