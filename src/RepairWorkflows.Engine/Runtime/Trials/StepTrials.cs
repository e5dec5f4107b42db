using System.Text.Json;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Execution.Format;
using RepairWorkflows.Engine.Expressions;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Engine.Runtime.Trials;

/// <summary>
/// Runs single steps of versions, for their author to see what they do. Such a run is never committed: no instance, no
/// timer, no message comes of it, and no request leaves the process. Limits are those of any burst.
/// </summary>
public sealed class StepTrials(DefinitionCatalogue definitions, BurstServices services, TimeProvider clock)
{
    private readonly BurstServices _services = services.With(TrialSeams.Closed);

    /// <summary>Runs one, with what is drawn inside it; variables around it hold the version's test values.</summary>
    /// <param name="versionId">The version, published or not.</param>
    /// <param name="step">The step's node id, or the id it has in its container.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    public async Task<StepTrial> TryAsync(string versionId, string step, CancellationToken cancellationToken)
    {
        var workflow = await definitions.GetVersionAsync(versionId, cancellationToken);
        var node = Find(workflow, step) ?? throw NotFoundException.OfActivity(step);
        var now = clock.GetStorableNow();
        var burst = new Burst(
            workflow, new InstanceState { Id = ShortId.New(), CreatedAt = now }, _services, now, companion: null)
        {
            Family = new BurstFamily(definitions) { IsTrial = true },
        };
        try
        {
            var execution = await burst.TryAsync(node, ValuesIn(workflow), cancellationToken);
            return Seen(burst, execution.Id);
        }
        catch (TypeConversionException misfit)
        {
            return new StepTrial(
                null,
                new Incident(misfit.Code, misfit.Message, null, node.Activity.Id, node.Activity.Type, "", now));
        }
    }

    private static StepTrial Seen(Burst burst, string executionId)
    {
        var record = LogCodec.Read(LogCodec.Write(burst));
        var incidents = burst.State.Incidents;
        return new StepTrial(
            ExecutionHistory.Of([record]).Single(past => past.Record.Id == executionId),
            incidents.Find(incident => incident.ExecutionId == executionId) ?? incidents.FirstOrDefault());
    }

    private static Node? Find(CompiledWorkflow workflow, string step) =>
        workflow.Find(step) is { } found && found != workflow.Root
            ? found
            : workflow.OwnNodes.Skip(1).FirstOrDefault(node => node.Activity.Id == step);

    // Where Elsa Studio keeps them: customProperties.VariableTestValues, by the variables' ids.
    private static Dictionary<string, object?> ValuesIn(CompiledWorkflow workflow) =>
        workflow.Definition.Document.TryGetProperty("customProperties", out var custom)
        && custom.ValueKind == JsonValueKind.Object
        && custom.TryGetProperty("VariableTestValues", out var values) && values.ValueKind == JsonValueKind.Object
            ? values.EnumerateObject().DistinctBy(value => value.Name)
                .ToDictionary(value => value.Name, value => JsonValues.Read(value.Value))
            : [];
}
