using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>Why a version is published: 1 to 500 characters.</summary>
public static class PublicationReason
{
    /// <summary>The longest, in characters.</summary>
    public const int Longest = 500;

    /// <summary>What has to be filled in to publish.</summary>
    public static Form Form { get; } = new("publish-rules", [Field.Reason with { MaxLength = Longest }]);
}
