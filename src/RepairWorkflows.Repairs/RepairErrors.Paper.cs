namespace RepairWorkflows.Repairs;

/// <content>What can go wrong with what is printed.</content>
public static partial class RepairErrors
{
    /// <summary>The order has nothing of that kind to print, or not yet.</summary>
    public const string PaperNotThere = "paper.not-there";
}
