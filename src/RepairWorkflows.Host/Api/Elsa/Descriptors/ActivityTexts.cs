using System.Globalization;
using System.Reflection;
using System.Resources;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Host.Api.Elsa.Descriptors;

/// <summary>
/// What a designer calls activities and their parts, in the language of the request. Keys: the type's name
/// (<c>Elsa.Delay</c>), with an input's or output's name behind it (<c>Elsa.Delay.TimeSpan</c>); what is said about it
/// ends in <c>.about</c>. What a type inherits stands under the class that declares it. English that an activity's
/// author wrote beside the code is not repeated here.
/// </summary>
internal static class ActivityTexts
{
    private static readonly ResourceManager Texts =
        new(typeof(ActivityTexts).FullName!, typeof(ActivityTexts).Assembly);

    /// <summary>The text for a key; null when there is none.</summary>
    public static string? Find(string key) => Texts.GetString(key, CultureInfo.CurrentUICulture);

    /// <summary>What the palette calls a group of activities.</summary>
    public static string Category(string category) => Find($"category.{category}") ?? category;

    /// <summary>What an activity is called.</summary>
    public static string NameOf(ActivityAttribute activity) =>
        Find(activity.TypeName) ?? activity.DisplayName ?? Spaced(ShortName(activity));

    /// <summary>An activity's name behind its first part, <c>Delay</c> of <c>Elsa.Delay</c>.</summary>
    public static string ShortName(ActivityAttribute activity) =>
        activity.TypeName[(activity.TypeName.IndexOf('.', StringComparison.Ordinal) + 1)..];

    /// <summary>What an input is called.</summary>
    public static string NameOf(InputDescriptor input) =>
        Find(KeyOf(input.DeclaringType, input.Name)) ?? input.Attribute.DisplayName ?? Spaced(input.Name);

    /// <summary>What an output is called.</summary>
    public static string NameOf(OutputDescriptor output) =>
        Find(KeyOf(output.DeclaringType, output.Name)) ?? output.Attribute.DisplayName ?? Spaced(output.Name);

    /// <summary>What an outcome is called.</summary>
    public static string Outcome(string outcome) =>
        Find($"outcome.{outcome}") ?? RepairTexts.Find($"outcome.{outcome}") ?? outcome;

    /// <summary>The key of a member of an activity.</summary>
    public static string KeyOf(Type declaring, string member) => $"{KeyOf(declaring)}.{member}";

    /// <summary>The key of an activity, or of a class that activities inherit from.</summary>
    public static string KeyOf(Type type) =>
        type.GetCustomAttribute<ActivityAttribute>(inherit: false)?.TypeName ?? type.Name;

    /// <summary>Words of a name that are written without spaces, <c>SupportedMethods</c>.</summary>
    public static string Spaced(string name) => string.Concat(name.Select((letter, at) =>
        at > 0 && char.IsUpper(letter) && !char.IsUpper(name[at - 1])
            ? $" {char.ToLowerInvariant(letter)}"
            : $"{letter}"));
}
