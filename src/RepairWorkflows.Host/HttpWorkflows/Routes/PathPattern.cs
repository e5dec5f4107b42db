using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Routing.Template;

namespace RepairWorkflows.Host.HttpWorkflows.Routes;

/// <summary>
/// A path with parameters, optional parts, defaults or a rest. Constraints are read, but not enforced.
/// </summary>
internal sealed class PathPattern
{
    private readonly TemplateMatcher _matcher;

    private PathPattern(string path, RouteTemplate template)
    {
        Path = path;
        Precedence = RoutePrecedence.ComputeInbound(template);
        var defaults = new RouteValueDictionary();
        foreach (var parameter in template.Parameters)
        {
            if (parameter.DefaultValue is not null)
            {
                defaults[parameter.Name!] = parameter.DefaultValue;
            }
        }

        _matcher = new TemplateMatcher(template, defaults);
    }

    /// <summary>Its text, as it is hashed.</summary>
    public string Path { get; }

    /// <summary>The lower, the more it says about the path.</summary>
    public decimal Precedence { get; }

    /// <summary>Reads a pattern.</summary>
    public static bool TryRead(string path, [NotNullWhen(true)] out PathPattern? pattern)
    {
        try
        {
            pattern = new PathPattern(path, TemplateParser.Parse(path.TrimStart('/')));
            return true;
        }
        catch (ArgumentException)
        {
            pattern = null;
            return false;
        }
    }

    /// <summary>
    /// The parameters' values, when the path matches; null when it does not. A rest that is empty has null.
    /// </summary>
    public Dictionary<string, string?>? Match(PathString path)
    {
        var values = new RouteValueDictionary();
        return _matcher.TryMatch(path, values)
            ? values.ToDictionary(value => value.Key, value => value.Value?.ToString())
            : null;
    }
}
