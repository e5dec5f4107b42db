using System.Reflection;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Activities.Reading;

/// <summary>What a designer needs to know of an input, or of a plain member that it may set.</summary>
public sealed class InputDescriptor
{
    private readonly PropertyInfo _property;

    internal InputDescriptor(PropertyInfo property, object? unset)
    {
        _property = property;
        Attribute = property.GetCustomAttribute<InputAttribute>() ?? new InputAttribute();
        IsWrapped = property.PropertyType.IsSubclassOf(typeof(Input));
        var type = IsWrapped ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
        ValueType = Nullable.GetUnderlyingType(type) ?? type;
        Default = unset is Input input ? input.DefaultValue : unset;
        UIHint = Attribute.UIHint ?? HintOf(ValueType);
        Options = Attribute.Options is { Length: > 0 } options ? options
            : ValueType.IsEnum ? Enum.GetNames(ValueType) : [];
    }

    /// <summary>The property's name; on the wire it begins small.</summary>
    public string Name => _property.Name;

    /// <summary>The class that declares it: activities that inherit it share its texts.</summary>
    public Type DeclaringType => _property.DeclaringType!;

    /// <summary>What its author says of it.</summary>
    public InputAttribute Attribute { get; }

    /// <summary>Whether an expression gives the value; else it stands in the definition as it is.</summary>
    public bool IsWrapped { get; }

    /// <summary>What the value is converted to.</summary>
    public Type ValueType { get; }

    /// <summary>The value where a definition gives none; null for none.</summary>
    public object? Default { get; }

    /// <summary>In which editor it is set.</summary>
    public string UIHint { get; }

    /// <summary>The words to choose from that are always the same.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <summary>The language of a fresh value.</summary>
    public string DefaultSyntax => Attribute.DefaultSyntax ?? (UIHint is InputUIHints.CheckList
        or InputUIHints.MultiText or InputUIHints.JsonEditor or InputUIHints.DynamicOutcomes ? "Object" : "Literal");

    /// <summary>The type as definitions name it.</summary>
    public string TypeName => TypeAliases.NameOf(ValueType)
        ?? (ValueType.IsArray && TypeAliases.NameOf(ValueType.GetElementType()!) is { } item ? $"{item}[]" : "Object");

    /// <summary>Whether a designer should offer it.</summary>
    internal static bool IsOne(PropertyInfo property) =>
        property.PropertyType.IsSubclassOf(typeof(Input))
        || property.GetCustomAttribute<InputAttribute>() is not null;

    private static string HintOf(Type type) => type switch
    {
        _ when type == typeof(bool) => InputUIHints.Checkbox,
        { IsEnum: true } => InputUIHints.DropDown,
        _ when type == typeof(DateTimeOffset) || type == typeof(DateTime) => InputUIHints.DateTimePicker,
        _ when type == typeof(DynamicMap) || type.IsAssignableTo(typeof(System.Collections.IDictionary))
            || type == typeof(IDictionary<string, object?>) => InputUIHints.JsonEditor,
        _ when type != typeof(string) && type.IsAssignableTo(typeof(System.Collections.IEnumerable)) =>
            InputUIHints.MultiText,
        _ => InputUIHints.SingleLine,
    };
}
