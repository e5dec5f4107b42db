namespace RepairWorkflows.Engine;

/// <summary>What was asked about does not exist. 404.</summary>
public sealed class NotFoundException(string code, string message) : CodedException(code, message)
{
    /// <summary>There is no such instance.</summary>
    public static NotFoundException OfInstance(string id) =>
        new(EngineErrors.InstanceNotFound, $"There is no instance {id}.") { Reason = "id", Values = [id] };

    /// <summary>There is no such definition.</summary>
    public static NotFoundException OfDefinition(string id) =>
        new(EngineErrors.DefinitionNotFound, $"There is no workflow definition with ID {id}.")
        {
            Reason = "id",
            Values = [id],
        };

    /// <summary>No version has this id.</summary>
    public static NotFoundException OfVersion(string versionId) =>
        new(EngineErrors.DefinitionNotFound, $"There is no version {versionId} of any workflow definition.")
        {
            Reason = "version-id",
            Values = [versionId],
        };

    /// <summary>The definition draws no activity at this place.</summary>
    public static NotFoundException OfActivity(string nodeId) =>
        new(EngineErrors.DefinitionNotFound, $"The definition has no activity '{nodeId}'.")
        {
            Reason = "activity",
            Values = [nodeId],
        };

    /// <summary>The definition has no version that is meant by <paramref name="selector"/>.</summary>
    public static NotFoundException OfVersion(string definitionId, string selector) =>
        new(
            EngineErrors.DefinitionNotFound,
            $"There is no version {selector} of workflow definition with ID {definitionId}.")
        {
            Reason = "version",
            Values = [definitionId, selector],
        };

    /// <summary>The definition is not there, or no version of it is published.</summary>
    public static NotFoundException OfPublished(string definitionId) =>
        new(
            EngineErrors.DefinitionNotFound,
            $"No published version of workflow definition with ID {definitionId} found.")
        {
            Reason = "published",
            Values = [definitionId],
        };
}
