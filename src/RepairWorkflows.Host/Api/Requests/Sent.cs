using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Language;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>
/// A body with the members of <typeparamref name="T"/>; all that is wrong with it is named in one answer.
/// </summary>
/// <param name="value">What could be read of it.</param>
/// <param name="errors">Members that are unknown or cannot be read.</param>
internal sealed class Sent<T>(T value, IReadOnlyList<FieldError> errors)
    where T : class
{
    /// <summary>What could be read; what could not is null.</summary>
    public T Value => value;

    /// <summary>Reads the body of a request; called by the framework.</summary>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.RequestMalformed"/>.</exception>
    public static async ValueTask<Sent<T>?> BindAsync(HttpContext context)
    {
        var body = await RequestObject.BindAsync(context);
        var services = context.RequestServices;
        var texts = services.GetRequiredService<IStringLocalizer<HostTexts>>();
        var options = services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        List<FieldError> errors = [.. body!.Unkeepable.Select(place => Error(place, RepairErrors.FieldMalformed))];
        foreach (var (name, node) in body.Content.ToList())
        {
            var known = options.GetTypeInfo(typeof(T)).Properties.FirstOrDefault(
                one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));
            var error = known is null ? Error(name, RepairErrors.FieldUnknown)
                : Misfit(node, options.GetTypeInfo(known.PropertyType)) is { } place
                    ? Error(name + place, RepairErrors.FieldMalformed) : null;
            if (error is not null)
            {
                body.Content.Remove(name);
                errors.Add(error);
            }
        }

        return new((T)body.Content.Deserialize(options.GetTypeInfo(typeof(T)))!, errors);

        FieldError Error(string field, string code) => new(field, code, texts[code, field]);
    }

    /// <summary>Refuses the body when anything is wrong with it, by its shape or by the rules.</summary>
    /// <param name="code">What it is refused with.</param>
    /// <param name="rules">What the rules say to <see cref="Value"/>; a member is named once for its shape.</param>
    /// <exception cref="InvalidRequestException"><paramref name="code"/>, with every bad member.</exception>
    public T Require(string code, params IEnumerable<FieldError> rules)
    {
        List<FieldError> all =
            [.. errors, .. rules.Where(rule => errors.All(error => error.Field.Split('[', '.')[0] != rule.Field))];
        return all.Count == 0 ? value : throw new InvalidRequestException(code, "Fields are wrong.", all);
    }

    // Where in the member it does not fit; null when it does.
    private static string? Misfit(JsonNode? node, JsonTypeInfo type)
    {
        try
        {
            node.Deserialize(type);
            return null;
        }
        catch (JsonException failure)
        {
            return failure.Path is ['$', .. var place] ? place : "";
        }
    }
}
