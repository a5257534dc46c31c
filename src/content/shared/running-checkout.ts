export interface RunningCheckout {
  /** Assesses again, because settings or ledger changed; reads again where nothing was seen, or we were off. */
  refresh(): void;
  /**
   * Settings, ledger or rules changed. While at rest it reads nothing, but asks as the sentinel does, and is started
   * again where reading is allowed.
   */
  hear(): void;
  /** Muted here: the banner is removed, and nothing is read or shown until it is started again. */
  rest(): void;
  /** Takes banner and observers away. */
  end(): void;
}
