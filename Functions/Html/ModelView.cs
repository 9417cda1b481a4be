using Microsoft.AspNetCore.Components;

namespace Recruitment.Html;

/// <summary>A component that shows one model and asks for nothing else: a page, a mail, or a part of one.</summary>
public abstract class ModelView<TModel> : ComponentBase
{
    [Parameter, EditorRequired]
    public required TModel Model { get; set; }
}
