import { type ComponentChild, render } from "preact";

/** A React element, as React reads it: https://github.com/facebook/react, packages/shared/ReactSymbols.js. */
interface ReactElement {
  readonly $$typeof: symbol;
  readonly type: unknown;
  readonly key: null;
  readonly props: Readonly<Record<string, unknown>>;
}

/** Sveltia takes React components, of which it has the only copy: this is an element of one. */
function element(type: unknown, props: Readonly<Record<string, unknown>>): ReactElement {
  return { $$typeof: Symbol.for("react.transitional.element"), type, key: null, props };
}

/** Whether what stands in a field may be handed on, and if not why: Sveltia asks it of the component. */
export type Validity = true | { readonly error: { readonly message: string } };

/**
 * A component for Sveltia in which Preact shows something, with what Sveltia hands it: React alone makes it, shows it again and
 * takes it away. React takes any class for a component that says so in `isReactComponent`.
 */
export function inReact<Props>(
  show: (props: Props) => ComponentChild,
  validity: (props: Props) => Validity = () => true,
) {
  class Holder {
    readonly isReactComponent = true;
    readonly props: Props;
    #place: HTMLElement | null = null;
    constructor(props: Props) {
      this.props = props;
    }
    render() {
      return element("div", {
        ref: (place: HTMLElement | null) => {
          this.#place = place ?? this.#place;
        },
      });
    }
    componentDidMount() {
      this.#show(show(this.props));
    }
    componentDidUpdate() {
      this.#show(show(this.props));
    }
    componentWillUnmount() {
      this.#show(null);
    }
    isValid() {
      return validity(this.props);
    }
    #show(what: ComponentChild) {
      if (this.#place) render(what, this.#place);
    }
  }
  Object.assign(Holder.prototype, { isReactComponent: {} });
  return Holder;
}
