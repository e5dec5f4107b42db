using System.Collections.Frozen;

namespace RepairWorkflows.Engine.Activities.Reading;

/// <summary>The activity types that definitions may use: closed once the host has started.</summary>
public sealed class ActivityRegistry
{
    private readonly FrozenDictionary<string, ActivityDescriptor> _byName;

    /// <summary>A registry of the types given.</summary>
    /// <exception cref="ArgumentException">Two types have one name, or a type has none.</exception>
    public ActivityRegistry(IEnumerable<ActivityTypeRegistration> registrations) =>
        _byName = registrations
            .Select(registration => registration.ActivityType)
            .Distinct()
            .Select(type => new ActivityDescriptor(type))
            .ToFrozenDictionary(descriptor => descriptor.Attribute.TypeName);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<ActivityDescriptor> All => _byName.Values;

    /// <summary>The type of that name; null when there is none.</summary>
    public ActivityDescriptor? Find(string typeName) => _byName.GetValueOrDefault(typeName);
}

/// <summary>That definitions may use an activity type.</summary>
/// <param name="ActivityType">A class with an <see cref="ActivityAttribute"/>.</param>
public sealed record ActivityTypeRegistration(Type ActivityType);
