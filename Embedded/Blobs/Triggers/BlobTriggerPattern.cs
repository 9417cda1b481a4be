using System.Text;
using System.Text.RegularExpressions;

namespace Recruitment.Embedded.Blobs.Triggers;

/// <summary>
/// The path of a blob trigger. As on the official host the container is literal, a parameter takes any characters
/// including slashes, as many as it can, and a pattern without a blob part takes every blob in the container.
/// </summary>
internal sealed partial class BlobTriggerPattern
{
    private readonly Regex? _expression;

    /// <exception cref="FormatException">The pattern has no container, or a parameter in its container.</exception>
    public BlobTriggerPattern(string path)
    {
        Path = path;
        var slash = path.IndexOf('/');
        Container = slash < 0 ? path : path[..slash];
        if (Container.Length == 0 || Container.Contains('{') || slash == path.Length - 1)
        {
            throw new FormatException($"The blob trigger path '{path}' is not of the form 'container/blob'.");
        }

        _expression = slash < 0 ? null : new Regex(Expression(path[(slash + 1)..]), RegexOptions.CultureInvariant);
    }

    public string Path { get; }

    public string Container { get; }

    /// <summary>The values of the parameters, or null when the blob does not match.</summary>
    public IReadOnlyDictionary<string, string>? Match(string container, string blob)
    {
        if (!string.Equals(container, Container, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (_expression is null)
        {
            return values;
        }

        var match = _expression.Match(blob);
        if (!match.Success)
        {
            return null;
        }

        foreach (var name in _expression.GetGroupNames().Where(name => name != "0"))
        {
            values[name] = match.Groups[name].Value;
        }

        return values;
    }

    private static string Expression(string pattern)
    {
        var expression = new StringBuilder("^");
        var literalStart = 0;
        foreach (Match parameter in Parameter().Matches(pattern))
        {
            expression.Append(Regex.Escape(pattern[literalStart..parameter.Index]));
            expression.Append($"(?<{parameter.Groups[1].Value}>.*)");
            literalStart = parameter.Index + parameter.Length;
        }

        return expression.Append(Regex.Escape(pattern[literalStart..])).Append('$').ToString();
    }

    [GeneratedRegex(@"\{([A-Za-z_][A-Za-z0-9_]*)\}")]
    private static partial Regex Parameter();
}
