using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Dashboard.Language;

/// <summary>What policies are called, in the language of one circuit.</summary>
internal sealed class PolicyNames(IClockRules rules, Words words)
{
    /// <summary>The policies in force.</summary>
    public ClockRules Rules => rules.Current;

    /// <summary>What people call that policy; nothing for none.</summary>
    public string this[string? policy] => policy is null ? "" : Rules.NameOf(policy, words.Culture);
}
