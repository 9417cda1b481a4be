using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Html;
using Recruitment.Recruiter.Samples;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Html;

/// <summary>
/// Every page and every mail, rendered with all that the official packages register on Azure: MVC among it, whose
/// navigation manager is not ready outside of a page of its own.
/// </summary>
internal static class RenderedComponents
{
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(RazorRenderer)
            .Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IComponent))),
    ];

    private static readonly Type[] PagesAndMails =
    [
        .. All.Where(type => type.Name.EndsWith("Page") || type.Name.EndsWith("Mail"))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    /// <summary>Each with every variation of its model, in the reader's language.</summary>
    /// <param name="faults">Gets what could not be rendered.</param>
    public static async IAsyncEnumerable<(Type Component, string Html)> RenderAsync(
        IServiceProvider services,
        ISet<string> faults
    )
    {
        var renderer = services.GetRequiredService<RazorRenderer>();
        foreach (var component in PagesAndMails)
        {
            var model = component.GetProperty("Model")!.PropertyType;
            for (var variation = 0; variation < SampleModel.Variations; variation++)
            {
                string? html = null;
                try
                {
                    html = await renderer.RenderAsync(component, SampleModels.Of(model, variation));
                }
                catch (Exception fault)
                {
                    faults.Add($"{component.Name}: {fault.GetBaseException().Message}");
                }

                if (html is not null)
                {
                    yield return (component, html);
                }
            }
        }
    }

    public static ServiceProvider OfficialServices(bool validatesScopes)
    {
        var builder = OfficialApp.Create();
        Assert.Contains(builder.Services, one => one.ServiceType == typeof(NavigationManager));
        return builder.Services(validatesScopes);
    }
}
