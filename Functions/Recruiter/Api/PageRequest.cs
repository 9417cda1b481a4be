using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Recruitment.Recruiter.Api;

/// <summary>Which part of a list a caller asks for: <c>?limit=50&amp;after={last of the page before}</c>.</summary>
/// <param name="After">Empty: from the start.</param>
internal sealed record PageRequest(string After, int Limit)
{
    private const int UsualPage = 50;
    private const int LargestPage = 200;

    public static PageRequest Of(HttpRequest request) =>
        new(
            request.Query["after"].FirstOrDefault() ?? "",
            int.TryParse(request.Query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var given)
                ? Math.Clamp(given, 1, LargestPage)
                : UsualPage
        );

    /// <summary>The address of the next page.</summary>
    /// <param name="last">The last of this one.</param>
    /// <param name="filters">What else was asked for; null values are left out.</param>
    public Uri Next(Uri list, string last, params IEnumerable<(string Name, string? Value)> filters)
    {
        var query = new QueryBuilder { { "limit", Limit.ToString(CultureInfo.InvariantCulture) }, { "after", last } };
        foreach (var (name, value) in filters)
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }

        return new Uri(list, query.ToString());
    }
}
