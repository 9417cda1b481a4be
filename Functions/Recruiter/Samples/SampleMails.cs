using System.Reflection;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Recruitment.Html;

namespace Recruitment.Recruiter.Samples;

/// <summary>Every kind of mail that the app sends, worded for people who do not exist. For developers.</summary>
public sealed class SampleMails(RazorRenderer renderer)
{
    private static readonly Dictionary<string, Type> Bodies = Assembly
        .GetExecutingAssembly()
        .GetTypes()
        .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IComponent)))
        .Where(type => type.Name.EndsWith("Mail", StringComparison.Ordinal))
        .ToDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of their components, in the order of the rooms that send them.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [.. Bodies.Values.OrderBy(type => type.FullName, StringComparer.Ordinal).Select(type => type.Name)];

    /// <summary>Words every kind once.</summary>
    /// <param name="language">BCP 47: <c>nl</c> or <c>en</c>.</param>
    public async Task<IReadOnlyList<SampleMail>> ListAsync(string language)
    {
        var mails = new List<SampleMail>();
        foreach (var kind in Kinds)
        {
            mails.Add((await FindAsync(kind, language, variant: 0))!);
        }

        return mails;
    }

    /// <param name="language">BCP 47: <c>nl</c> or <c>en</c>.</param>
    /// <param name="variant">From 0 to <see cref="SampleModel.Variations"/> - 1: what in it is true.</param>
    /// <returns>Null when no mail has that name.</returns>
    public async Task<SampleMail?> FindAsync(string kind, string language, int variant)
    {
        if (!Bodies.TryGetValue(kind, out var body))
        {
            return null;
        }

        ReaderLanguage.Use(language);
        var model = SampleModels.Of(body.GetProperty("Model")!.PropertyType, variant);
        var html = await renderer.RenderAsync(body, model);
        var subject = new HtmlParser().ParseDocument(html).Title ?? "";
        return new SampleMail(body.Name, subject, html);
    }
}

/// <summary>A mail as its readers get it.</summary>
/// <param name="Html">The HTML part, whole.</param>
public sealed record SampleMail(string Kind, string Subject, string Html);
