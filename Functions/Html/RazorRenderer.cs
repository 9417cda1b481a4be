using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Recruitment.Html;

/// <summary>Renders a Razor component to HTML. A component takes one parameter, <c>Model</c>, and injects nothing.</summary>
public sealed class RazorRenderer(ILoggerFactory loggers)
{
    // Not those of the app: what ASP.NET Core registers there for requests, such as a navigation manager that renders a
    // form's address, is not ready outside of one, and a mail is rendered outside.
    private static readonly ServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    /// <summary>The component's HTML, complete once its asynchronous parts are.</summary>
    public Task<string> RenderAsync<TComponent>(object model)
        where TComponent : IComponent => RenderAsync(typeof(TComponent), model);

    /// <inheritdoc cref="RenderAsync{TComponent}"/>
    public async Task<string> RenderAsync(Type component, object model)
    {
        await using var renderer = new HtmlRenderer(NoServices, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = model });
            var root = await renderer.RenderComponentAsync(component, parameters);
            return root.ToHtmlString();
        });
    }
}
