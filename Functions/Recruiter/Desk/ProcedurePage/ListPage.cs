using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Recruiter.Desk.ProcedurePage;

/// <summary>A page of a long list.</summary>
/// <param name="Shown">What is on it.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">How many there are, at least 1.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Shown, int Page, int Pages)
{
    /// <summary>The nearest that there is to the page that was asked for.</summary>
    public static ListPage<T> Of(IReadOnlyList<T> all, int asked, int size)
    {
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        var page = Math.Clamp(asked, 1, pages);
        return new ListPage<T>([.. all.Skip((page - 1) * size).Take(size)], page, pages);
    }
}

/// <summary>Reads which page of a list an address asks for.</summary>
internal static class PageAsked
{
    public const string Parameter = "page";

    /// <summary>The first, unless another is named.</summary>
    public static int In(IQueryCollection query) =>
        int.TryParse(query[Parameter], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;
}
