using System.Globalization;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Durable.Storage;

/// <summary>Conditions on the instance table, in conjunction.</summary>
internal sealed class InstanceFilter
{
    private readonly List<string> _conditions = ["1 = 1"];
    private readonly List<object> _values = [];

    public string Sql => string.Join(" AND ", _conditions);

    public InstanceFilter Ended() => Add($"status NOT IN {RuntimeStatusExtensions.Open}");

    public InstanceFilter Statuses(IEnumerable<OrchestrationRuntimeStatus>? statuses)
    {
        var numbers = statuses?.Select(status => (int)status).ToList() ?? [];
        return numbers.Count == 0 ? this : Add($"status IN ({string.Join(", ", numbers)})");
    }

    public InstanceFilter Created(DateTimeOffset? from, DateTimeOffset? to) => Between("created", from, to);

    public InstanceFilter Completed(DateTimeOffset? from, DateTimeOffset? to) => Between("completed", from, to);

    /// <summary>Ids that begin with the prefix; a range, so that the index on ids serves.</summary>
    public InstanceFilter Prefix(string? prefix) =>
        string.IsNullOrEmpty(prefix) ? this : Add("id >= ? AND id < ?", prefix, prefix + "\U0010FFFF");

    /// <summary>Instances after the one with this number, as given in a continuation token.</summary>
    /// <exception cref="ArgumentException">The token is not one of ours.</exception>
    public InstanceFilter After(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return this;
        }

        return long.TryParse(token, CultureInfo.InvariantCulture, out var number)
            ? Add("number > ?", number)
            : throw new ArgumentException("The continuation token is not valid.", nameof(token));
    }

    public Statement Bind(Statement statement)
    {
        foreach (var value in _values)
        {
            _ = value is long number ? statement.Bind(number) : statement.Bind((string)value);
        }

        return statement;
    }

    private InstanceFilter Between(string column, DateTimeOffset? from, DateTimeOffset? to)
    {
        if (from is { } earliest)
        {
            Add($"{column} >= ?", earliest.UtcTicks);
        }

        return to is { } latest ? Add($"{column} <= ?", latest.UtcTicks) : this;
    }

    private InstanceFilter Add(string condition, params object[] values)
    {
        _conditions.Add(condition);
        _values.AddRange(values);
        return this;
    }
}
