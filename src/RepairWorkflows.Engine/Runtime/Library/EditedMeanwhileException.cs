namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Somebody else has saved the definition since it was read: nothing is written over. 412.</summary>
public sealed class EditedMeanwhileException : CodedException
{
    /// <summary>Made with what is saved now; null when the definition was removed.</summary>
    public EditedMeanwhileException(StoredDefinition? saved)
        : base(EngineErrors.DefinitionEditedMeanwhile, "The definition was changed by somebody else meanwhile.") =>
        (Reason, Values) = saved switch
        {
            null => ("removed", (IReadOnlyList<object>)[]),
            { SavedBy: { } by } => ("by", [saved.Version, by]),
            _ => ("version", [saved.Version]),
        };
}
