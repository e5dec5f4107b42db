using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Host.Api.Problems;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>
/// What became of which definition or instance: lists of ids, empty ones too, since designers read them all.
/// </summary>
/// <param name="texts">Says what speaks against something.</param>
/// <param name="lists">What the lists are called.</param>
internal sealed class BulkAnswer(ProblemTexts texts, params IReadOnlyList<string> lists)
{
    private readonly JsonObject _warnings = [];

    /// <summary>The lists.</summary>
    public JsonObject Content { get; } =
        new(lists.Select(list => KeyValuePair.Create(list, (JsonNode?)new JsonArray())));

    /// <summary>Puts an id into a list, once.</summary>
    public void Add(string list, string id)
    {
        var ids = Content[list]!.AsArray();
        if (!ids.Any(other => other!.GetValue<string>() == id))
        {
            ids.Add(id);
        }
    }

    /// <summary>Says what the author of a definition should know.</summary>
    public void Warn(string id, IReadOnlyList<FieldError> warnings)
    {
        if (warnings.Count > 0)
        {
            _warnings[id] = new JsonArray(
                [.. warnings.Select(warning => JsonValue.Create(texts.Say(warning).Message))]);
        }
    }

    /// <summary>
    /// Does something with a definition or an instance. One that is not there is <c>notFound</c>, one that is read-only
    /// or belongs to a case <c>skipped</c>, a definition that cannot be run, or that somebody saved meanwhile,
    /// <c>failed</c>, with all that speaks against it as warnings.
    /// </summary>
    public async Task TryAsync(string id, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (NotFoundException)
        {
            Add("notFound", id);
        }
        catch (CodedException kept) when (kept is ReadOnlyException or { Code: EngineErrors.InstanceHasDomainState })
        {
            Add("skipped", id);
        }
        catch (InvalidRequestException refusal)
        {
            Add("failed", id);
            Warn(id, refusal.Fields);
        }
        catch (EditedMeanwhileException since)
        {
            Add("failed", id);
            Warn(id, [new(id, since.Code, since.Message) { Reason = since.Reason, Values = since.Values }]);
        }
    }

    /// <summary>The lists, and the warnings by definition.</summary>
    public JsonObject WithWarnings()
    {
        Content["warnings"] = _warnings;
        return Content;
    }
}
